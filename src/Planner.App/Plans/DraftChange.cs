using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Planner.App.Data;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What a change makes of a draft: a step with its roster and pins, or a refusal.</summary>
internal abstract record DraftStepResult
{
    private DraftStepResult()
    {
    }

    public sealed record Made(LocalText Title, CheckedRoster Plan, IReadOnlyList<VisitPin> Pins) : DraftStepResult;

    public sealed record Not(LocalText Reason) : DraftStepResult;
}

/// <summary>Makes one change of a draft one step, saved whole or not at all. Who has seen an older version is told so.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
internal sealed class DraftChange(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Changes the draft.</summary>
    /// <param name="request">Which draft.</param>
    /// <param name="change">Makes the step.</param>
    /// <param name="stop">Stops it before anything is saved.</param>
    public async Task<ChangeDraftOutcome> RunAsync(DraftRequest request, Func<OpenWeek, DraftStepResult> change, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var row = await context.Scenarios.SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false);
        if (row is null)
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        var week = await OpenWeek.OfAsync(database, context, row, stop).ConfigureAwait(false);
        if (!week.IsAsShownTo(request))
        {
            return new ChangeDraftOutcome.ChangedByOther(week.ChangedBy);
        }
        switch (change(week))
        {
            case DraftStepResult.Not not:
                return new ChangeDraftOutcome.Refused(not.Reason);
            case DraftStepResult.Made made:
                await SaveAsync(context, week, request, made, stop).ConfigureAwait(false);
                return await CommittedAsync(database, context, transaction, request, made.Title, stop).ConfigureAwait(false);
            case var other:
                throw new InvalidOperationException($"Unknown step {other.GetType().Name}.");
        }
    }

    /// <summary>Commits and tells the pages, or says that somebody else was first.</summary>
    internal static async Task<ChangeDraftOutcome> CommittedAsync(
        PlannerDatabase database, PlannerContext context, IDbContextTransaction transaction, DraftRequest request, LocalText done, CancellationToken stop)
    {
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            await transaction.CommitAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            return new ChangeDraftOutcome.ChangedByOther("");
        }
        database.Weeks.Tell(request.Scenario, request.By, done);
        return new ChangeDraftOutcome.Changed(done);
    }

    private async Task SaveAsync(PlannerContext context, OpenWeek week, DraftRequest request, DraftStepResult.Made made, CancellationToken stop)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var draft = week.Draft;
        if (draft is null)
        {
            // The first step is where the draft starts from, so that undoing everything comes back there.
            var start = week.Published?.Roster ?? RosterWriter.WriteWithoutReasons(Passed(week), RosterRevision.First);
            draft = DraftSteps.Begin(context, week.Row.Id, request.Published, new LocalText("Nytt utkast", "New draft"), start, at, request.By);
        }
        await DraftSteps.AddAsync(context, draft, made.Title, RosterWriter.WriteWithoutReasons(made.Plan, week.Revision), VisitPin.Write(made.Pins), at, request.By, stop).ConfigureAwait(false);
        context.Note(clock, request.By, "draft.changed", week.Row.Name, after: made.Title.Sv);
    }

    /// <summary>A week where nobody works yet; it breaks no rule unless something is pinned to somebody.</summary>
    private static CheckedRoster Passed(OpenWeek week) => PlanChecker.Check(week.Problem, week.Roster) is CheckOutcome.Passed passed
        ? passed.Plan
        : throw new InvalidOperationException($"An empty week of {week.Row.Name} breaks hard rules. Maybe a visit is pinned in the scenario.");
}
