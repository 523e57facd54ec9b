using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>Makes the variables of one visit: free, or constant as in the incumbent.</summary>
internal sealed class VisitVariablesMaker(PlanningProblem problem, Roster incumbent, Neighbourhood free, CpModelBuilder cp)
{
    private readonly Dictionary<(int Visit, int Person), int> _shiftDays = (
        from week in incumbent.Weeks
        from shift in week.Shifts
        from served in shift.Served
        where served.Visit is not null
        group shift.Day by (served.Visit!.Index, week.Person.Index))
        .ToDictionary(g => g.Key, g => g.First());

    public VisitVariables Make(Visit visit) => free.Visits.Contains(visit.Index) ? Free(visit) : Constant(visit);

    private VisitVariables Constant(Visit visit)
    {
        var delivery = incumbent.Deliveries[visit.Index];
        var window = delivery is null ? -1 : WindowOf(visit, delivery.Start);
        var options = (delivery?.People ?? []).Select(p => new Option(
            p, visit, visit.Windows[Math.Max(window, 0)], _shiftDays[(visit.Index, p.Index)], Literal.True));
        return new VisitVariables(visit, false, delivery is null ? Literal.False : Literal.True,
            delivery?.Start ?? visit.Windows[0].Earliest, visit.Minutes,
            [.. visit.Windows.Select((_, w) => w == window ? Literal.True : Literal.False)], [.. options]);
    }

    private VisitVariables Free(Visit visit)
    {
        var covered = cp.NewBool($"covered {visit.Id}");
        var inWindow = visit.Windows.Select(_ => visit.Windows.Count == 1 ? covered : cp.NewBool()).ToList();
        var options = new List<Option>();
        for (var w = 0; w < visit.Windows.Count; w++)
        {
            options.AddRange(OptionsIn(visit, w));
        }
        cp.AddExactlyOne([.. visit.Windows.Count == 1 ? [covered] : inWindow, !covered]);
        LinkOptions(visit, options, inWindow);
        LinearExpr start = cp.NewInt(Domain.FromValues(Starts(visit).Select(s => (long)s)), $"start {visit.Id}");
        for (var w = 0; w < visit.Windows.Count && visit.Windows.Count > 1; w++)
        {
            cp.AddLinear(start, visit.Windows[w].Earliest, visit.Windows[w].Latest).OnlyEnforceIf(inWindow[w]);
        }
        return new VisitVariables(visit, true, covered, start, Minutes(visit), inWindow, options);
    }

    private LinearExpr Minutes(Visit visit) => visit.ReducedMinutes is { } least
        ? visit.Minutes - (LinearExpr)cp.NewBool($"reduced {visit.Id}") * (visit.Minutes - least)
        : LinearExpr.Constant(visit.Minutes);

    /// <summary>What the grid offers, and the pinned and the incumbent's start, which may lie between.</summary>
    private IEnumerable<int> Starts(Visit visit)
    {
        int?[] besides = [visit.Pin?.Start, incumbent.Deliveries[visit.Index]?.Start, free.PlannedStarts.TryGetValue(visit.Index, out var planned) ? planned : null];
        return visit.Windows.SelectMany(w => StartTimes.Of(problem, w))
            .Concat(besides.OfType<int>().Where(start => visit.Windows.Any(w => w.Earliest <= start && start <= w.Latest)));
    }

    private IEnumerable<Option> OptionsIn(Visit visit, int window)
    {
        foreach (var day in StartTimes.ShiftDays(problem, visit.Windows[window]))
        {
            foreach (var person in problem.People)
            {
                if (free.Cells.Contains((person.Index, day)) && problem.MayServe(person, visit, window))
                {
                    yield return new Option(person, visit, visit.Windows[window], day, cp.NewBool());
                }
            }
        }
    }

    private void LinkOptions(Visit visit, List<Option> options, List<Literal> inWindow)
    {
        for (var w = 0; w < inWindow.Count; w++)
        {
            var here = options.Where(o => o.Window == visit.Windows[w]).Select(o => o.Serves).ToList();
            cp.AddBoolOr([.. here, !inWindow[w]]);
            foreach (var serves in here)
            {
                cp.AddImplication(serves, inWindow[w]);
            }
        }
        foreach (var same in options.GroupBy(o => o.Person.Index).Where(g => g.Count() > 1))
        {
            cp.AddAtMostOne(same.Select(o => o.Serves));
        }
    }

    private static int WindowOf(Visit visit, int start)
    {
        for (var w = 0; w < visit.Windows.Count; w++)
        {
            if (visit.Windows[w].Earliest <= start && start <= visit.Windows[w].Latest)
            {
                return w;
            }
        }
        return -1;
    }
}
