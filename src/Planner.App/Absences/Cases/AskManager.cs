using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>A wish that the manager decides on overtime.</summary>
/// <param name="Case">The case.</param>
/// <param name="Number">Number of the alternative.</param>
/// <param name="By">Who asks.</param>
/// <param name="Reason">Why overtime.</param>
public sealed record AskManagerRequest(Guid Case, int Number, string By, string? Reason);

/// <summary>A manager's no.</summary>
/// <param name="Case">The case.</param>
/// <param name="By">Who says no.</param>
/// <param name="IsManager">Whether they are a manager.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record RefuseOvertimeRequest(Guid Case, string By, bool IsManager, string? Reason);

/// <summary>Sends an alternative with overtime to the manager, who accepts it (<see cref="AcceptProposal"/>) or says no.</summary>
/// <param name="database">The database.</param>
/// <param name="cases">Reads the proposals.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class AskManager(PlannerDatabase database, ReadCase cases, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Asks the manager.</summary>
    public async Task<DecideOutcome> RunAsync(AskManagerRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        var item = await context.Cases.SingleOrDefaultAsync(c => c.Id == request.Case, stop).ConfigureAwait(false);
        if (item is null || !CaseWork.IsDecidable(item))
        {
            return new DecideOutcome.Refused(item?.Kind == CaseKinds.Trial ? CaseTexts.OnlyTrial : CaseTexts.NotDecidable);
        }
        if (await CaseWork.LatestAsync(context, item.ScenarioId, stop).ConfigureAwait(false) != item.Number || await cases.CoverAsync(context, item, stop).ConfigureAwait(false) is not { } cover)
        {
            return new DecideOutcome.Refused(CaseTexts.IsOld);
        }
        if (cover.Find(request.Number) is not { NeedsManager: true })
        {
            return new DecideOutcome.Refused(CaseTexts.NoNeedToAsk);
        }
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new DecideOutcome.Refused(CaseTexts.NeedsReason);
        }
        (item.State, item.Alternative, item.By, item.Reason, item.NoteSv, item.NoteEn) = (CaseStates.Asked, request.Number, request.By, request.Reason.Trim(), null, null);
        return await SavedAsync(context, item, request.By, "absence.asked", new LocalText("Skickat till chefen.", "Sent to the manager."), stop).ConfigureAwait(false);
    }

    /// <summary>The manager says no: the other alternatives are left to choose from.</summary>
    public async Task<DecideOutcome> RefuseAsync(RefuseOvertimeRequest request, CancellationToken stop)
    {
        if (!request.IsManager)
        {
            return new DecideOutcome.Refused(CaseTexts.OnlyManager);
        }
        await using var context = database.Open();
        if (await context.Cases.SingleOrDefaultAsync(c => c.Id == request.Case && c.State == CaseStates.Asked, stop).ConfigureAwait(false) is not { } item)
        {
            return new DecideOutcome.Refused(CaseTexts.NotDecidable);
        }
        var why = string.IsNullOrWhiteSpace(request.Reason) ? "" : $": {request.Reason.Trim()}";
        (item.State, item.Alternative, item.By, item.NoteSv, item.NoteEn) = (CaseStates.Found, null, null, $"{request.By} säger nej till övertid{why}", $"{request.By} says no to overtime{why}");
        return await SavedAsync(context, item, request.By, "absence.refused", new LocalText("Planeraren får veta att svaret är nej.", "The scheduler is told that the answer is no."), stop).ConfigureAwait(false);
    }

    private async Task<DecideOutcome> SavedAsync(PlannerContext context, CaseRow item, string by, string action, LocalText done, CancellationToken stop)
    {
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == item.ScenarioId, stop).ConfigureAwait(false);
        context.Note(clock, by, action, scenario.Name, after: $"{item.Id}");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DecideOutcome.ChangedByOther("");
        }
        feed.Tell(scenario.Name);
        return new DecideOutcome.Done(done);
    }
}
