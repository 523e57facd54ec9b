using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>
/// What the clock and the alternative let happen to each person's day, and whether it changes. A day in which no visit
/// changes keeps its breaks and its span.
/// </summary>
internal sealed class DayMoves
{
    private readonly RosterModel _model;
    private readonly CoverProblem _cover;
    private readonly CoverPolicy _policy;
    private readonly List<LinearExpr> _breaksMoved = [];

    public DayMoves(RosterModel model, CoverProblem cover, VisitMoves moves, CoverPolicy policy)
    {
        (_model, _cover, _policy) = (model, cover, policy);
        var byCell = Causes(moves);
        var people = new List<LinearExpr>();
        foreach (var person in model.FreePeople)
        {
            var disturbed = model.Cp.NewBool($"disturbed {person.Id}");
            var causes = new List<Literal>();
            foreach (var shift in model.Shifts(person).Where(s => s.IsFree))
            {
                Allow(shift);
                causes.Add(Changed(shift, byCell[(person.Index, shift.Day)]));
            }
            causes.ForEach(c => model.Cp.AddImplication(c, disturbed));
            model.Cp.HintFollows(disturbed, [.. causes.Select(c => (LinearExpr)c)], v => v.Any(x => x == 1));
            people.Add(disturbed);
        }
        PeopleDisturbed = LinearExpr.Sum(people);
    }

    public LinearExpr PeopleDisturbed { get; }

    /// <summary>Minutes that breaks are moved, together.</summary>
    public LinearExpr BreakMinutesMoved => LinearExpr.Sum(_breaksMoved);

    /// <summary>The scheduled shift, or null on a day off.</summary>
    public Shift? Scheduled(ShiftVariables shift) => _cover.Start.Weeks[shift.Person.Index].On(shift.Day);

    public static IEnumerable<BreakVariables> Rests(ShiftVariables shift) => shift.Breaks.Where(b => !b.Paid);

    /// <summary>For each person-day the events that change it: taking a visit on, losing one, or having one moved.</summary>
    private ILookup<(int Person, int Day), Literal> Causes(VisitMoves moves)
    {
        var cp = _model.Cp;
        var causes = new List<((int, int) Cell, Literal Cause)>();
        var newcomers = moves.Newcomers.ToHashSet();
        foreach (var move in moves.All)
        {
            foreach (var option in _model.Options(move.Visit))
            {
                var cell = (option.Person.Index, option.ShiftDay);
                causes.Add((cell, newcomers.Contains(option) || option.Window.Day != _cover.Situation.DayOf(move.Visit) ? option.Serves : move.Retimed.IsConstant ? Literal.False : Both(cp, option.Serves, move.Retimed)));
            }
            causes.AddRange(Leavers(move).Select(o => (o.Cell, !o.Stays)));
        }
        return causes.ToLookup(c => c.Cell, c => c.Cause);
    }

    /// <summary>Those who serve the visit in the start roster, and whether they still do the same day.</summary>
    private IEnumerable<((int, int) Cell, Literal Stays)> Leavers(VisitMove move) =>
        from person in _cover.Start.Deliveries[move.Visit.Index]?.People ?? []
        from shift in _cover.Start.Weeks[person.Index].Shifts
        where shift.Served.Any(a => a.Visit!.Index == move.Visit.Index)
        let stays = _model.Options(move.Visit).Where(o => o.Person.Index == person.Index && o.ShiftDay == shift.Day).Select(o => o.Serves).ToList()
        select ((person.Index, shift.Day), stays.Count == 0 ? Literal.False : stays.Count == 1 ? stays[0] : _model.Cp.OrOf(stays));

    private static Literal Both(CpModelBuilder cp, Literal serves, LinearExpr retimed)
    {
        var both = cp.NewBool();
        cp.AddGreaterOrEqual(both, (LinearExpr)serves + retimed - 1);
        cp.HintFollows(both, [serves, retimed], v => v[0] == 1 && v[1] == 1);
        return both;
    }

    /// <summary>What has begun stands; who is scheduled works at least the schedule; who is called in needs time to come.</summary>
    private void Allow(ShiftVariables shift)
    {
        var cp = _model.Cp;
        var scheduled = Scheduled(shift);
        var arrives = _cover.Situation.Now + _policy.CallInMinutes;
        if (scheduled is null)
        {
            cp.AddGreaterOrEqual(shift.Start, arrives).OnlyEnforceIf(shift.Works);
        }
        else if (!shift.Start.IsConstant)
        {
            cp.AddBoolAnd([shift.Works]);
            cp.AddLinear(shift.Start, Math.Min(scheduled.Time.Start, arrives), scheduled.Time.Start);
            cp.AddGreaterOrEqual(shift.End, scheduled.Time.End);
        }
        KeepPastBreaks(shift, scheduled);
    }

    private void KeepPastBreaks(ShiftVariables shift, Shift? scheduled)
    {
        if (scheduled is null || scheduled.Time.Start >= _cover.Situation.Now)
        {
            return;
        }
        var (cp, rests) = (_model.Cp, Rests(shift).ToList());
        var taken = scheduled.Breaks.Where(b => !b.Paid).OrderByDescending(b => b.IsSplit).ToList();
        for (var k = 0; k < rests.Count; k++)
        {
            if (k < taken.Count && taken[k].Time.Start < _cover.Situation.Now)
            {
                cp.AddBoolAnd([rests[k].Present]);
                cp.AddEqual(rests[k].Start, taken[k].Time.Start);
                cp.AddEqual(rests[k].Minutes, taken[k].Time.Minutes);
            }
            else
            {
                cp.AddGreaterOrEqual(rests[k].Start, _cover.Situation.Now).OnlyEnforceIf(rests[k].Present);
            }
        }
    }

    /// <summary>Whether the day changes; if not, span and breaks stand.</summary>
    private Literal Changed(ShiftVariables shift, IEnumerable<Literal> causes)
    {
        var cp = _model.Cp;
        var changed = cp.NewBool($"changed {shift.Person.Id} {shift.Day}");
        var all = causes.ToList();
        all.ForEach(c => cp.AddImplication(c, changed));
        cp.HintFollows(changed, [.. all.Select(c => (LinearExpr)c)], v => v.Any(x => x == 1));
        if (Scheduled(shift) is not { } scheduled)
        {
            cp.AddImplication(shift.Works, changed);
            return changed;
        }
        cp.AddEqual(shift.Start, scheduled.Time.Start).OnlyEnforceIf(!changed);
        cp.AddEqual(shift.End, scheduled.Time.End).OnlyEnforceIf(!changed);
        var taken = scheduled.Breaks.Where(b => !b.Paid).OrderByDescending(b => b.IsSplit).ToList();
        var rests = Rests(shift).ToList();
        for (var k = 0; k < rests.Count; k++)
        {
            Keep(rests[k], k < taken.Count ? taken[k] : null, !changed);
        }
        return changed;
    }

    private void Keep(BreakVariables rest, Break? taken, Literal when)
    {
        var cp = _model.Cp;
        if (taken is not { } pause)
        {
            cp.AddImplication(when, !rest.Present);
            return;
        }
        cp.AddImplication(when, rest.Present);
        cp.AddEqual(rest.Start, pause.Time.Start).OnlyEnforceIf(when);
        cp.AddEqual(rest.Minutes, pause.Time.Minutes).OnlyEnforceIf(when);
        var (least, most) = cp.Bounds(rest.Start);
        var moved = cp.NewInt(0, Math.Max(Math.Abs(least - pause.Time.Start), Math.Abs(most - pause.Time.Start)));
        cp.AddGreaterOrEqual(moved, rest.Start - pause.Time.Start).OnlyEnforceIf(rest.Present);
        cp.AddGreaterOrEqual(moved, pause.Time.Start - rest.Start).OnlyEnforceIf(rest.Present);
        cp.HintFollows(moved, [rest.Present, rest.Start], v => v[0] == 1 ? Math.Abs(v[1] - pause.Time.Start) : 0);
        _breaksMoved.Add(moved);
    }
}
