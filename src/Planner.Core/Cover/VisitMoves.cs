using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>A free visit against how it was to be delivered.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Before">Its delivery before, or null when nobody served it.</param>
/// <param name="OtherDay">Whether it is given on another day.</param>
/// <param name="Retimed">Whether it is given the same day at another time: 0 or 1.</param>
/// <param name="MinutesMoved">Minutes it is moved within its day.</param>
internal sealed record VisitMove(Visit Visit, Delivery? Before, LinearExpr OtherDay, LinearExpr Retimed, LinearExpr MinutesMoved);

/// <summary>What changes for each free visit: who, which day, what time.</summary>
internal sealed class VisitMoves
{
    private readonly RosterModel _model;
    private readonly CoverProblem _cover;

    public VisitMoves(RosterModel model, CoverProblem cover)
    {
        (_model, _cover) = (model, cover);
        All = [.. cover.Problem.Visits.Where(model.IsFree).Select(Of)];
        Newcomers = [.. All.SelectMany(m => model.Options(m.Visit).Where(o => m.Before is null || m.Before.People.All(p => p.Index != o.Person.Index)))];
        var moved = All.Where(m => m.Visit.Client is not null && !m.MinutesMoved.IsConstant).Select(m => m.MinutesMoved).ToList();
        Largest = moved.Count == 0 ? LinearExpr.Constant(0) : model.Cp.MaxOf([.. moved, LinearExpr.Constant(0)]);
    }

    public IReadOnlyList<VisitMove> All { get; }

    /// <summary>Ways to give a visit somebody who did not have it.</summary>
    public IReadOnlyList<Option> Newcomers { get; }

    /// <summary>Minutes of the most moved visit.</summary>
    public LinearExpr Largest { get; }

    private VisitMove Of(Visit visit)
    {
        var variables = _model.Visit(visit);
        var before = _cover.Situation.Baseline[visit.Index];
        var today = _cover.Situation.DayOf(visit);
        var otherDays = variables.InWindow.Where((_, w) => visit.Windows[w].Day != today).ToList();
        var otherDay = LinearExpr.Sum(otherDays);
        if (before is null)
        {
            return new VisitMove(visit, null, otherDay, LinearExpr.Constant(0), LinearExpr.Constant(0));
        }
        var starts = visit.Windows.Where(w => w.Day == today).ToList();
        if (starts.All(w => w.Earliest == before.Start && w.Latest == before.Start))
        {
            return new VisitMove(visit, before, otherDay, LinearExpr.Constant(0), LinearExpr.Constant(0));
        }
        var here = variables.InWindow.Where((_, w) => visit.Windows[w].Day == today).ToList();
        return Timed(visit, variables, before, otherDay, here.Count == 1 ? here[0] : _model.Cp.OrOf(here));
    }

    private VisitMove Timed(Visit visit, VisitVariables variables, Delivery before, LinearExpr otherDay, Literal here)
    {
        var cp = _model.Cp;
        var retimed = cp.NewBool($"retimed {visit.Id}");
        cp.AddEqual(variables.Start, before.Start).OnlyEnforceIf(here, !retimed);
        cp.HintFollows(retimed, [here, variables.Start], v => v[0] == 1 && v[1] != before.Start);
        var most = visit.Windows.Max(w => Math.Max(Math.Abs(w.Earliest - before.Start), Math.Abs(w.Latest - before.Start)));
        var moved = cp.NewInt(0, most, $"moved {visit.Id}");
        cp.AddGreaterOrEqual(moved, variables.Start - before.Start).OnlyEnforceIf(here);
        cp.AddGreaterOrEqual(moved, before.Start - variables.Start).OnlyEnforceIf(here);
        cp.HintFollows(moved, [here, variables.Start], v => v[0] == 1 ? Math.Abs(v[1] - before.Start) : 0);
        return new VisitMove(visit, before, otherDay, retimed, moved);
    }
}
