using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Runs;

/// <summary>A wish to have a week of the database planned by this process, while somebody waits.</summary>
/// <param name="Scenario">The week's name.</param>
/// <param name="Seconds">How long it may take, 1 to 3600.</param>
/// <param name="Seed">Seed of every random choice.</param>
/// <param name="By">Who asks.</param>
public sealed record PlanHereRequest(string Scenario, int Seconds, int Seed, string By);

/// <summary>What came of planning a week while somebody waits.</summary>
public abstract record PlanHereOutcome
{
    private PlanHereOutcome()
    {
    }

    /// <summary>The plan is a step of the week's draft.</summary>
    /// <param name="Before">Price units before.</param>
    /// <param name="Found">The plan.</param>
    public sealed record Planned(long Before, RunStatus.Found Found) : PlanHereOutcome;

    /// <summary>It cannot be; the draft is as it was.</summary>
    public sealed record Refused(LocalText Reason) : PlanHereOutcome;
}

/// <summary>Searches for a week's plan in this process and makes it a step of the draft: the same run as the browser starts, used at once.</summary>
/// <param name="database">The database.</param>
/// <param name="engines">The solver engines.</param>
/// <param name="clock">Measures time.</param>
public sealed class PlanHere(PlannerDatabase database, SharedEngines engines, TimeProvider clock)
{
    /// <summary>Plans the week.</summary>
    /// <param name="request">Which.</param>
    /// <param name="progress">Told how it goes, or null.</param>
    /// <param name="stop">Ends the search; the best plan so far is used.</param>
    public async Task<PlanHereOutcome> RunAsync(PlanHereRequest request, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        if (!await database.IsReadyAsync(CancellationToken.None).ConfigureAwait(false))
        {
            return new PlanHereOutcome.Refused(PlanTexts.NoDatabase);
        }
        if (await ReadAsync(request).ConfigureAwait(false) is not { } week)
        {
            return new PlanHereOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        var feed = new RunFeed();
        var start = await new StartRun(database, new Nowhere(), feed, clock).RunAsync(new(request.Scenario, request.Seconds, request.By, request.Seed), CancellationToken.None).ConfigureAwait(false);
        if (start is not StartRunOutcome.Started { Run: var run })
        {
            return new PlanHereOutcome.Refused(((StartRunOutcome.Refused)start).Reason);
        }
        feed.Moved += _ =>
        {
            if (feed.Of(run) is { } at)
            {
                progress?.Report(at);
            }
        };
        await using (stop.Register(() => feed.Stop(run)))
        {
            await new CarryOutRun(database, engines, feed, clock).RunAsync(run, CancellationToken.None).ConfigureAwait(false);
        }
        switch (await new ReadRun(database, feed).RunAsync(request.Scenario, CancellationToken.None).ConfigureAwait(false))
        {
            case RunStatus.Found found:
                var used = await new CloseRun(database, feed, clock).RunAsync(new(DraftRequest.Of(week, request.By), run, Use: true), CancellationToken.None).ConfigureAwait(false);
                return used switch
                {
                    ChangeDraftOutcome.Changed => new PlanHereOutcome.Planned(week.Cost, found),
                    ChangeDraftOutcome.Refused refused => new PlanHereOutcome.Refused(refused.Reason),
                    _ => new PlanHereOutcome.Refused(PlanTexts.ChangedMeanwhile),
                };
            case RunStatus.Failed failed:
                return new PlanHereOutcome.Refused(failed.Why);
            default:
                return new PlanHereOutcome.Refused(PlanTexts.ChangedMeanwhile);
        }
    }

    private async Task<WeekPlan?> ReadAsync(PlanHereRequest request)
    {
        await using var context = database.Open();
        var row = await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == request.Scenario, CancellationToken.None).ConfigureAwait(false);
        return row is not null && await new ReadWeek(database, clock).RunAsync(new(IsoWeek.Of(row.FirstDate), row.Name, request.By), CancellationToken.None).ConfigureAwait(false) is ReadWeekOutcome.Shown shown
            ? shown.Plan
            : null;
    }

    /// <summary>Nobody else is to carry the run out.</summary>
    private sealed class Nowhere : IRunOrders
    {
        public Task AddAsync(Guid run, CancellationToken stop) => Task.CompletedTask;
    }
}
