using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Runs;

/// <summary>A wish to have a plan searched for in the background.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seconds">How long it may take, 1 to 3600.</param>
/// <param name="By">Who asks.</param>
/// <param name="Seed">Seed of every random choice.</param>
public sealed record StartRunRequest(string Scenario, int Seconds, string By, int Seed = 1);

/// <summary>What came of asking for a run.</summary>
public abstract record StartRunOutcome
{
    private StartRunOutcome()
    {
    }

    /// <summary>It is queued.</summary>
    public sealed record Started(Guid Run) : StartRunOutcome;

    /// <summary>It cannot be started; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : StartRunOutcome;
}

/// <summary>Starts the search for a week's plan. It goes on when the browser is closed and after a restart; one at a time for a week.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">Where it waits.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class StartRun(PlannerDatabase database, IRunOrders queue, RunFeed feed, TimeProvider clock)
{
    private const int LongestSeconds = 3600;

    /// <summary>Starts the run.</summary>
    public async Task<StartRunOutcome> RunAsync(StartRunRequest request, CancellationToken stop)
    {
        if (request.Seconds is < 1 or > LongestSeconds)
        {
            return new StartRunOutcome.Refused(new($"{request.Seconds} s går inte: välj 1 till {LongestSeconds}.", $"{request.Seconds} s cannot be. Maybe choose from 1 to {LongestSeconds}."));
        }
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new StartRunOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        if (await context.Events.AnyAsync(e => e.ScenarioId == row.Id, stop).ConfigureAwait(false))
        {
            return new StartRunOutcome.Refused(PlanTexts.HasEvents);
        }
        var run = new RunRow
        {
            ScenarioId = row.Id,
            State = RunStates.Going,
            Seconds = request.Seconds,
            Seed = request.Seed,
            StartedAt = clock.GetUtcNow().UtcDateTime,
            StartedBy = request.By,
        };
        // What an earlier run found and nobody used gives way to the new one.
        await context.Runs.Where(r => r.ScenarioId == row.Id && (r.State == RunStates.Found || r.State == RunStates.Failed))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunStates.Closed), stop).ConfigureAwait(false);
        context.Add(run);
        context.Note(clock, request.By, "run.started", row.Name, after: $"{request.Seconds} s");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            return new StartRunOutcome.Refused(PlanTexts.IsRunning);
        }
        // What is saved is queued, also when whoever asked has gone away in between.
        await queue.AddAsync(run.Id, CancellationToken.None).ConfigureAwait(false);
        feed.Tell(row.Name);
        return new StartRunOutcome.Started(run.Id);
    }
}
