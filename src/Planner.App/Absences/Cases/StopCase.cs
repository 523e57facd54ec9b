using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Absences.Cases;

/// <summary>Asks the work on a case to end with what it has.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Reaches work of this server at once.</param>
/// <param name="clock">Tells when.</param>
public sealed class StopCase(PlannerDatabase database, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Asks; a case that has ended is left alone.</summary>
    public async Task RunAsync(Guid item, string by, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Cases.Where(c => c.Id == item && c.State == CaseStates.Going).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsStopAsked, true), stop).ConfigureAwait(false) > 0)
        {
            context.Note(clock, by, "absence.stopped", $"{item}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            feed.Stop(item);
        }
    }
}
