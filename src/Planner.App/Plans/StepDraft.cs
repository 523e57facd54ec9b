using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to undo the latest step of a draft, or to redo one that was undone.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Forward">True to redo.</param>
public sealed record StepDraftRequest(DraftRequest Draft, bool Forward);

/// <summary>Undoes and redoes steps of a draft (ångra, gör om), without limit.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class StepDraft(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Takes the step.</summary>
    public async Task<ChangeDraftOutcome> RunAsync(StepDraftRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var draft = await context.Drafts.SingleOrDefaultAsync(d => context.Scenarios.Any(s => s.Id == d.ScenarioId && s.Name == request.Draft.Scenario), stop).ConfigureAwait(false);
        if ((draft?.Version ?? 0) != request.Draft.Version)
        {
            return new ChangeDraftOutcome.ChangedByOther(draft?.ChangedBy ?? "");
        }
        // Undoing takes back the step that is shown, redoing makes the one after it.
        var number = draft is null ? 0 : draft.Step + (request.Forward ? 1 : 0);
        var step = draft is null ? null : await context.DraftSteps.AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == draft.Id && s.Number == number, stop).ConfigureAwait(false);
        if (draft is null || step is null || (!request.Forward && draft.Step == 1))
        {
            return new ChangeDraftOutcome.Refused(request.Forward ? PlanTexts.NothingToRedo : PlanTexts.NothingToUndo);
        }
        (draft.Step, draft.ChangedAt, draft.ChangedBy) = (draft.Step + (request.Forward ? 1 : -1), clock.GetUtcNow().UtcDateTime, request.Draft.By);
        LocalText done = request.Forward ? new($"Gjort om: {step.TitleSv}", $"Redone: {step.TitleEn}") : new($"Ångrat: {step.TitleSv}", $"Undone: {step.TitleEn}");
        context.Note(clock, request.Draft.By, request.Forward ? "draft.redone" : "draft.undone", request.Draft.Scenario, after: step.TitleSv);
        return await DraftChange.CommittedAsync(database, context, transaction, request.Draft, done, stop).ConfigureAwait(false);
    }
}
