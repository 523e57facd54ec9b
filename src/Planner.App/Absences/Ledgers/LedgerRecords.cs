using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>Makes ledger records.</summary>
internal static class LedgerRecords
{
    private const int IdDigits = 12;

    /// <summary>The record of accepting an alternative.</summary>
    /// <param name="cover">The case.</param>
    /// <param name="chosen">The alternative.</param>
    /// <param name="after">The roster file it led to.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="reason">Why, or null.</param>
    public static LedgerRecord Accepted(CoverCase cover, PricedCover chosen, RosterStamp after, DateTimeOffset at, string by, string? reason)
    {
        var problem = cover.Before.Problem;
        return WithId(new LedgerRecord(
            "", LedgerRecordKind.Accepted, null, at, by, reason, problem.Name, problem.Version,
            new RosterStamp(cover.Revision.Number, cover.RosterHash), after, problem.Horizon.LocalOf(cover.Now),
            [.. cover.Reported.Select(e => Reported(problem.Horizon, e))],
            cover.Counterfactual is { } old ? LedgerPlan.Of(old) : null,
            LedgerPlan.Of(chosen),
            [.. chosen.Changes.Select(c => Change(problem.Horizon, c))],
            [.. CallList.Of(cover.Before, chosen).Staff.Select(s => s.Person.Id.Value).Distinct()]));
    }

    /// <summary>The record of undoing what another record says; undoing an undoing says it again.</summary>
    /// <param name="undone">The record.</param>
    /// <param name="restored">What the undone record itself corrected, or null.</param>
    /// <param name="after">The roster file restored.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="reason">Why, or null.</param>
    public static LedgerRecord Undone(LedgerRecord undone, LedgerRecord? restored, RosterStamp after, DateTimeOffset at, string by, string? reason)
    {
        var record = undone.Kind == LedgerRecordKind.Undone && restored is not null
            ? restored
            : undone with { Kind = LedgerRecordKind.Undone, Counterfactual = null, Chosen = null, Changes = [], PeopleChanged = [] };
        return WithId(record with { Corrects = undone.Id, Before = undone.After, After = after, DecidedAt = at, DecidedBy = by, Reason = reason });
    }

    private static LedgerRecord WithId(LedgerRecord record) =>
        record with { Id = RosterRevision.HashOf(System.Text.Encoding.UTF8.GetBytes(LedgerJson.Write(record with { Id = "" })))[..IdDigits] };

    private static LedgerReported Reported(Horizon horizon, RosterEvent happened)
    {
        DateTime At(int minute) => horizon.LocalOf(minute);
        return happened switch
        {
            RosterEvent.Absent absent => new(EventWords.Absent, absent.Person.Value, null, At(absent.Time.Start), At(absent.Time.End)),
            RosterEvent.Returned back => new(EventWords.Returned, back.Person.Value, null, At(back.From), null),
            RosterEvent.VisitCancelled cancelled => new(EventWords.VisitCancelled, null, cancelled.Visit.Value, null, null),
            RosterEvent.VisitAdded added => new(EventWords.VisitAdded, null, added.Visit.Id.Value, At(added.Visit.Window.Earliest), null),
            RosterEvent.VisitLate late => new(EventWords.VisitLate, null, late.Visit.Value, null, null),
            RosterEvent.Occupied busy => new(EventWords.Occupied, busy.Person.Value, busy.Duty.Value, At(busy.Time.Start), At(busy.Time.End)),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is decided, not reported."),
        };
    }

    private static LedgerChange Change(Horizon horizon, VisitChange change)
    {
        LedgerDelivery? Told(Delivery? delivery) =>
            delivery is null ? null : new LedgerDelivery(horizon.LocalOf(delivery.Start), [.. delivery.People.Select(p => p.Id.Value)]);
        return new LedgerChange(
            change.Kind, change.Visit.Id.Value, change.Visit.Client?.Id.Value, change.Visit.Service, change.Visit.StaffMinutes, Told(change.Before), Told(change.After));
    }
}
