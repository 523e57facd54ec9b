using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Absences.Cases;

/// <summary>When a server starts: cases that were worked on when it went down are put in the queue again, so that none is stuck.</summary>
/// <param name="database">The database.</param>
/// <param name="queue">The queue, which leaves alone what it has already.</param>
public sealed class ResumeCases(PlannerDatabase database, ICaseOrders queue)
{
    /// <summary>Puts them in the queue.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        foreach (var item in await context.Cases.Where(c => c.State == CaseStates.Going).Select(c => c.Id).ToListAsync(stop).ConfigureAwait(false))
        {
            await queue.AddAsync(item, stop).ConfigureAwait(false);
        }
    }
}
