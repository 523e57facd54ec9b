using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Plans.Runs;

/// <summary>Asks a run to end with the best plan it has.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Reaches a run of this server at once.</param>
/// <param name="clock">Tells when.</param>
public sealed class StopRun(PlannerDatabase database, RunFeed feed, TimeProvider clock)
{
    /// <summary>Asks; a run that has ended is left alone.</summary>
    public async Task RunAsync(Guid run, string by, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Runs.SingleOrDefaultAsync(r => r.Id == run && r.State == RunStates.Going, stop).ConfigureAwait(false) is { } row)
        {
            row.IsStopAsked = true;
            context.Note(clock, by, "run.stopped", $"{run}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            feed.Stop(run);
        }
    }
}
