using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;

namespace Planner.App.Absences.Cases;

/// <summary>A wish to have every single absence of a published week played.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="By">Who asks.</param>
public sealed record StartPlayRequest(string Scenario, string By);

/// <summary>Has a published week's single absences played in the background. What was played of the same version is not played again.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">Where it waits.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class StartPlay(PlannerDatabase database, ICaseOrders queue, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Starts the play.</summary>
    public async Task<StartCaseOutcome> RunAsync(StartPlayRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new StartCaseOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        var latest = await CaseWork.LatestAsync(context, row.Id, stop).ConfigureAwait(false);
        if (latest == 0)
        {
            return new StartCaseOutcome.Refused(CaseTexts.NotPublished);
        }
        var earlier = await context.Cases.AsNoTracking().Where(c => c.ScenarioId == row.Id && c.Kind == CaseKinds.Play && c.State == CaseStates.Found)
            .OrderByDescending(c => c.StartedAt).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        var item = new CaseRow
        {
            ScenarioId = row.Id,
            Kind = CaseKinds.Play,
            State = CaseStates.Going,
            Number = latest,
            Report = "[]",
            StartedAt = clock.GetUtcNow().UtcDateTime,
            StartedBy = request.By,
            Result = earlier?.Number == latest ? earlier.Result : null,
        };
        context.Add(item);
        context.Note(clock, request.By, "absences.played", row.Name, after: $"{latest}");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            return new StartCaseOutcome.Refused(CaseTexts.IsPlaying);
        }
        // The play before gives way to this one.
        await context.Cases.Where(c => c.ScenarioId == row.Id && c.Kind == CaseKinds.Play && c.Id != item.Id && (c.State == CaseStates.Found || c.State == CaseStates.Failed))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CaseStates.Closed), stop).ConfigureAwait(false);
        // What is saved is queued, also when whoever asked has gone away in between.
        await queue.AddAsync(item.Id, CancellationToken.None).ConfigureAwait(false);
        feed.Tell(row.Name);
        return new StartCaseOutcome.Started(item.Id);
    }
}
