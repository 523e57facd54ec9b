using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Plans.Runs;

/// <summary>When a server starts: runs that were going when it went down are put in the queue again, so that none is stuck.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">The queue, which leaves alone what it has already.</param>
public sealed class ResumeRuns(PlannerDatabase database, IRunOrders queue)
{
    /// <summary>Puts them in the queue.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        foreach (var run in await context.Runs.Where(r => r.State == RunStates.Going).Select(r => r.Id).ToListAsync(stop).ConfigureAwait(false))
        {
            await queue.AddAsync(run, stop).ConfigureAwait(false);
        }
    }
}
