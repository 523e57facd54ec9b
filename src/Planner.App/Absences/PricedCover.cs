using Planner.Core.Costs;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A proposal with what it costs extra and what it does to service.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Changes">What changes for visits; one that nobody served before and nobody serves now is no change.</param>
/// <param name="Pay">Extra pay, every amount unfolded.</param>
/// <param name="Service">What it does to service.</param>
public sealed record PricedCover(CoverProposal Proposal, IReadOnlyList<VisitChange> Changes, IReadOnlyList<PayEntry> Pay, ServiceEffect Service)
{
    /// <summary>Paid minutes beyond the schedule.</summary>
    public int ExtraMinutes => Proposal.Extra.Sum(e => e.Minutes);

    /// <summary>Of those: overtime.</summary>
    public int OvertimeMinutes => PayEntry.OvertimeMinutes(Pay);

    /// <summary>Whether a manager must decide, with a reason: there is overtime in it. One that was allowed overtime and needs none is anybody's to accept.</summary>
    public bool NeedsManager => OvertimeMinutes > 0;

    /// <summary>Extra pay in kronor.</summary>
    public decimal Amount => Pay.Sum(p => p.Amount);

    /// <summary>Extra cost in kronor, with on-cost.</summary>
    public decimal AmountWithOnCost => Pay.Sum(p => p.AmountWithOnCost);

    /// <summary>Prices a proposal against the roster before it, told at a minute.</summary>
    public static PricedCover Of(CheckedRoster before, CoverProposal proposal, int told)
    {
        var open = before.Uncovered.Select(v => v.Id).ToHashSet();
        var changes = proposal.Changes.Where(c => c.After is not null || !open.Contains(c.Visit.Id)).ToList();
        var local = before.Problem.Horizon.LocalOf(told);
        var pay = from pair in before.Roster.Weeks.Zip(proposal.After.Roster.Weeks)
                  from line in ChangeCost.Of(proposal.After.Problem, Scheduled(pair.First, proposal.Events), pair.Second, local, proposal.After.Problem.Parts.Pay)
                  select PayEntry.Of(pair.Second.Person, line);
        return new PricedCover(proposal, changes, [.. pay], ServiceEffect.Of(before.Problem, changes));
    }

    /// <summary>The week as it was published: what somebody who returns had before the absence is scheduled time, not extra.</summary>
    private static PersonWeek Scheduled(PersonWeek week, IReadOnlyList<RosterEvent> events)
    {
        var back = events.OfType<RosterEvent.Returned>().Where(r => r.Person == week.Person.Id).SelectMany(r => r.Regained).Where(s => week.On(s.Day) is null).ToList();
        return back.Count == 0 ? week : new PersonWeek(week.Person, [.. week.Shifts, .. back.Select(s => new Shift(s.Day, s.Time, [.. s.Unpaid.Select(u => new Break(u, Paid: false))], []))]);
    }
}
