using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>A decision to use an alternative of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Number">Number of the alternative, 1 to 3.</param>
/// <param name="By">Who decides.</param>
/// <param name="IsManager">Whether they are a manager, who may order overtime.</param>
/// <param name="Reason">Why; needed for overtime.</param>
public sealed record AcceptProposalRequest(Guid Case, int Number, string By, bool IsManager, string? Reason);

/// <summary>
/// Makes an alternative the published roster: a new version, its events, and the ledger's record of it, all or nothing. A proposal is
/// accepted at most once and only while the version it was made from is the latest; of many who accept at once one gets through.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="cases">Reads the proposals.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class AcceptProposal(PlannerDatabase database, ReadCase cases, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Accepts the alternative.</summary>
    public async Task<DecideOutcome> RunAsync(AcceptProposalRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var item = await context.Cases.SingleOrDefaultAsync(c => c.Id == request.Case, stop).ConfigureAwait(false);
        if (item is null || !CaseWork.IsDecidable(item))
        {
            return new DecideOutcome.Refused(item?.Kind == CaseKinds.Trial ? CaseTexts.OnlyTrial : CaseTexts.NotDecidable);
        }
        var latest = await context.Published.AsNoTracking().Where(p => p.ScenarioId == item.ScenarioId).OrderByDescending(p => p.Number).FirstAsync(stop).ConfigureAwait(false);
        if (latest.Number != item.Number || await cases.CoverAsync(context, item, stop).ConfigureAwait(false) is not { } cover || cover.RosterHash != latest.Hash)
        {
            return latest.Number == item.Number ? new DecideOutcome.Refused(CaseTexts.IsOld) : new DecideOutcome.ChangedByOther(latest.By);
        }
        if (cover.Find(request.Number) is not { } chosen)
        {
            return new DecideOutcome.Refused(CoverTexts.NotOffered(request.Number, cover.Alternatives.Select(a => CoverCase.NumberOf(a.Proposal.Alternative))));
        }
        if (FaultOf(request, chosen) is { } fault)
        {
            return new DecideOutcome.Refused(fault);
        }
        var decision = CoverDecision.Accept(cover, chosen, SwedishClock.Now(clock), request.By, string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason, RosterWriter.WriteWithoutReasons);
        if (decision.Unreadable(cover.Scenario, cover.RosterFile) is { } unreadable)
        {
            return new DecideOutcome.Refused(unreadable);
        }
        (item.State, item.Alternative, item.By, item.EndedAt) = (CaseStates.Accepted, request.Number, request.By, clock.GetUtcNow().UtcDateTime);
        return await new DecisionWriter(database, context, feed, clock).WriteAsync(
            transaction, item.ScenarioId, decision, DecisionWriter.Accepted, EventRows.Of(item.ScenarioId, decision, chosen.Proposal.Events), stop).ConfigureAwait(false);
    }

    private static LocalText? FaultOf(AcceptProposalRequest request, PricedCover chosen) => !chosen.NeedsManager ? null
        : !request.IsManager ? CaseTexts.NeedsManager
        : string.IsNullOrWhiteSpace(request.Reason) ? CaseTexts.NeedsReason
        : null;
}
