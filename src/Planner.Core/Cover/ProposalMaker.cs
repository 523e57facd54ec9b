using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Turns what the solver found into a proposal: its decisions as events, its changes in words, and the checker's word on it.</summary>
internal sealed class ProposalMaker(CoverProblem cover)
{
    private readonly CoverSituation _situation = cover.Situation;

    /// <summary>The proposal, or null when the checker rejects the roster.</summary>
    public CoverProposal? Make(TierOutcome found)
    {
        var extra = ExtraOf(found.Roster);
        RosterEvent[] decided = [.. Moved(found.Roster), .. Reduced(found.Roster), .. extra.GroupBy(e => e.Person.Id).Select(g => new RosterEvent.ExtraOrdered(g.Key, g.Sum(e => e.Minutes)))];
        var problem = Amending.Apply(_situation.Problem, decided);
        if (PlanChecker.Check(problem, StartRoster.For(problem, found.Roster)) is not CheckOutcome.Passed passed)
        {
            return null;
        }
        return new CoverProposal(
            cover.Alternative, passed.Plan, [.. _situation.Events, .. decided], new ChangeList(cover, passed.Plan).Make(),
            extra, found.Tiers, cover.Scope, found.IsComplete);
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
