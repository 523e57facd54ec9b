using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Turns what the solver found into a proposal: its decisions as events, its changes in words, and the checker's word on it.</summary>
internal sealed class ProposalMaker(CoverProblem cover)
{
    private readonly CoverSituation _situation = cover.Situation;
    private readonly int _shortestBreak = cover.Problem.Rules.PersonRules.OfType<BreakInTime>().FirstOrDefault()?.ShortestRest ?? 0;

    /// <summary>The proposal, or null when the checker rejects the roster.</summary>
    public CoverProposal? Make(TierOutcome found)
    {
        var roster = WithoutIdleEnds(found.Roster);
        var extra = ExtraOf(roster);
        RosterEvent[] decided = [.. Moved(roster), .. Reduced(roster), .. extra.GroupBy(e => e.Person.Id).Select(g => new RosterEvent.ExtraOrdered(g.Key, g.Sum(e => e.Minutes)))];
        var problem = Amending.Apply(_situation.Problem, decided);
        if (PlanChecker.Check(problem, StartRoster.For(problem, roster)) is not CheckOutcome.Passed passed)
        {
            return null;
        }
        return new CoverProposal(
            cover.Alternative, passed.Plan, [.. _situation.Events, .. decided], new ChangeList(cover, passed.Plan).Make(),
            extra, found.Tiers, cover.Scope, found.IsComplete);
    }

    /// <summary>Nobody comes or stays longer only to have an unpaid break: such an end is cut, down to the scheduled one, and such a shift is none.</summary>
    private Roster WithoutIdleEnds(Roster roster) => new(
        roster.Weeks.Select(w => new PersonWeek(w.Person, w.Shifts.Select(s => WithoutIdleEnd(s, _situation.Start.Weeks[w.Person.Index].On(s.Day))).OfType<Shift>())),
        _situation.Problem.Visits.Count);

    private Shift? WithoutIdleEnd(Shift shift, Shift? scheduled)
    {
        if (scheduled is null && shift.Served.Count == 0 && shift.PaidMinutes == 0)
        {
            return null;
        }
        var least = scheduled?.Time.End ?? shift.Time.Start;
        if (shift.Time.End <= least || shift.Breaks is not [.., { Paid: false } idle] || idle.Time.End < shift.Time.End)
        {
            return shift;
        }
        var end = least <= idle.Time.Start ? idle.Time.Start : Math.Min(shift.Time.End, Math.Max(least, idle.Time.Start + _shortestBreak));
        return new Shift(
            shift.Day, new TimeRange(shift.Time.Start, end),
            end == idle.Time.Start ? [.. shift.Breaks.SkipLast(1)] : [.. shift.Breaks.SkipLast(1), new Break(new TimeRange(idle.Time.Start, end), Paid: false)], shift.Served);
    }

    private IEnumerable<RosterEvent> Moved(Roster roster)
    {
        foreach (var visit in _situation.Problem.Visits)
        {
            if (roster.Deliveries[visit.Index] is { } delivery && !visit.Windows.Any(w => w.Earliest <= delivery.Start && delivery.Start <= w.Latest))
            {
                var day = _situation.Problem.Horizon.DayOfMinute(delivery.Start);
                yield return new RosterEvent.VisitMoved(visit.Id, new VisitWindow(day, delivery.Start, delivery.Start));
            }
        }
    }

    private IEnumerable<RosterEvent> Reduced(Roster roster) =>
        from week in roster.Weeks
        from shift in week.Shifts
        from served in shift.Served
        let full = _situation.Problem.Visits[served.Visit!.Index]
        where served.Time.Minutes != full.Minutes
        group served.Time.Minutes by full.Id into same
        select new RosterEvent.VisitReduced(same.Key, same.First());

    private List<ExtraWork> ExtraOf(Roster roster)
    {
        var extra = from week in roster.Weeks
                    from shift in week.Shifts
                    let scheduled = _situation.Start.Weeks[week.Person.Index].On(shift.Day)
                    let minutes = shift.PaidMinutes - (scheduled?.PaidMinutes ?? 0)
                    where minutes > 0
                    select new ExtraWork(week.Person, shift.Day, scheduled?.Time, shift.Time, minutes);
        return [.. extra.OrderBy(e => e.Worked.Start).ThenBy(e => e.Person.Index)];
    }
}
