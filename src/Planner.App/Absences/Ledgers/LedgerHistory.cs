using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>Sums from the ledger who has been moved before: the fairness debt.</summary>
public static class LedgerHistory
{
    /// <summary>The debt of clients and staff.</summary>
    /// <param name="ledger">The ledger; what was corrected counts as corrected.</param>
    /// <param name="roster">The roster that stands, which tells who has had a visit since.</param>
    /// <param name="now">The minute it is.</param>
    public static MoveHistory Of(LedgerReading ledger, CheckedRoster roster, int now)
    {
        var records = ledger.Standing.Select(e => e.Record).ToList();
        var touches = records.SelectMany(r => r.Changes).Where(c => c.Client is not null && IsMove(c.Kind)).ToList();
        var times = touches.GroupBy(c => new ClientId(c.Client!)).ToDictionary(g => g.Key, g => g.Count());
        var people = records.SelectMany(r => r.PeopleChanged).GroupBy(p => new PersonId(p)).ToDictionary(g => g.Key, g => g.Count());
        var last = touches.Where(c => c.Kind != VisitChangeKind.Retimed)
            .GroupBy(c => new ClientId(c.Client!))
            .Where(g => !ServedSince(roster, g.Key, g.Max(c => c.Before?.Start ?? c.After?.Start ?? DateTime.MinValue), now))
            .Select(g => g.Key).ToHashSet();
        return new MoveHistory(times, people, last);
    }

    private static bool IsMove(VisitChangeKind kind) => kind is not (VisitChangeKind.Reallocated or VisitChangeKind.NowCovered);

    private static bool ServedSince(CheckedRoster plan, ClientId client, DateTime touched, int now)
    {
        var horizon = plan.Problem.Horizon;
        return plan.Problem.Clients.Any(c => c.Id == client && c.LastDelivery is { } last && last > DateOnly.FromDateTime(touched))
            || plan.Problem.Visits.Any(v => v.Client?.Id == client && plan.Roster.Deliveries[v.Index] is { } delivery
                && delivery.Start < now && horizon.LocalOf(delivery.Start) > touched);
    }
}
