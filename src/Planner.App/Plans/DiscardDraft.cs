using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>Throws a draft away, so that what is published is shown again. For a draft that cannot be published any more, because the roster has moved on.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class DiscardDraft(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Throws it away.</summary>
    public async Task<ChangeDraftOutcome> RunAsync(DraftRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var draft = await context.Drafts.SingleOrDefaultAsync(d => context.Scenarios.Any(s => s.Id == d.ScenarioId && s.Name == request.Scenario), stop).ConfigureAwait(false);
        if (draft is null || draft.Version != request.Version)
        {
            return new ChangeDraftOutcome.ChangedByOther(draft?.ChangedBy ?? "");
        }
        if (!await context.Published.AnyAsync(p => p.ScenarioId == draft.ScenarioId, stop).ConfigureAwait(false))
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NothingPublished);
        }
        context.Remove(draft);
        context.Note(clock, request.By, "draft.discarded", request.Scenario);
        return await DraftChange.CommittedAsync(database, context, transaction, request, new LocalText("Utkastet kastat", "Draft thrown away"), stop).ConfigureAwait(false);
    }
}
