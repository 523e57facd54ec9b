using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;

namespace Planner.App.Absences.Cases;

/// <summary>A wish to take back the latest decision about an absence.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Published">Number of the latest published version as it was shown.</param>
/// <param name="By">Who decides.</param>
/// <param name="IsManager">Whether they are a manager, who may order overtime anew.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record UndoDecisionRequest(string Scenario, int Published, string By, bool IsManager, string? Reason = null);

/// <summary>
/// Takes back the latest acceptance, or the latest undoing: the version before becomes a new version, and the ledger gets a correction,
/// both or neither.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class UndoDecision(PlannerDatabase database, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Undoes it.</summary>
    public async Task<DecideOutcome> RunAsync(UndoDecisionRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new DecideOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        try
        {
            if (await OpenWeek.PublishedWeekAsync(database, context, row, null, stop).ConfigureAwait(false) is not { Published: { } latest } week)
            {
                return new DecideOutcome.Refused(CaseTexts.NotPublished);
            }
            if (latest.Number != request.Published)
            {
                return new DecideOutcome.ChangedByOther(latest.By);
            }
            return await UndoAsync(context, transaction, request, week, stop).ConfigureAwait(false);
        }
        catch (UnreadableWeekException unreadable)
        {
            return new DecideOutcome.Refused(unreadable.Fault);
        }
    }

    private async Task<DecideOutcome> UndoAsync(
        PlannerContext context, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, UndoDecisionRequest request, OpenWeek week, CancellationToken stop)
    {
        var latest = week.Published!;
        var ledger = await LedgerTable.ReadAsync(context.Ledger.Where(l => l.ScenarioId == week.Row.Id), stop).ConfigureAwait(false);
        var undone = ledger.Standing.FirstOrDefault(e => e.Record.After.Hash == latest.Hash)?.Record;
        if (latest.Kind is not (DecisionWriter.Accepted or DecisionWriter.Undone) || undone is null
            || await OpenWeek.PublishedWeekAsync(database, context, week.Row, latest.Number - 1, stop).ConfigureAwait(false) is not { } earlier)
        {
            return new DecideOutcome.Refused(CaseTexts.NothingToUndo);
        }
        if (PlanChecker.Check(earlier.Problem, earlier.Roster) is not CheckOutcome.Passed { Plan: var plan })
        {
            return new DecideOutcome.Refused(PlanTexts.NotLawful);
        }
        var restored = ledger.Entries.FirstOrDefault(e => e.Record.Id == undone.Corrects)?.Record;
        var decision = CoverDecision.Undo(
            new RosterStamp(latest.Number, latest.Hash), plan, earlier.Revision.Events, undone, restored, SwedishClock.Now(clock), request.By, string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason,
            RosterWriter.WriteWithoutReasons);
        // Undoing an undoing is ordering the overtime again.
        if (PayEntry.OvertimeMinutes(decision.Record.Chosen?.Pay ?? []) > 0 && (!request.IsManager || string.IsNullOrWhiteSpace(request.Reason)))
        {
            return new DecideOutcome.Refused(request.IsManager ? CaseTexts.NeedsReason : CaseTexts.NeedsManager);
        }
        if (decision.Unreadable(week.Scenario.Problem, CaseWork.NameOf(week)) is { } unreadable)
        {
            return new DecideOutcome.Refused(unreadable);
        }
        var (before, after) = (week.Revision.Events, earlier.Revision.Events);
        IEnumerable<EventRow> events = after.Count > before.Count
            ? EventRows.Of(week.Row.Id, decision, [.. after.Skip(before.Count)])
            : [EventRows.TakenBack(week.Row.Id, decision)];
        return await new DecisionWriter(database, context, feed, clock).WriteAsync(transaction, week.Row.Id, decision, DecisionWriter.Undone, events, stop).ConfigureAwait(false);
    }
}
