using Microsoft.EntityFrameworkCore;
using Planner.App.Data;

namespace Planner.App.Plans;

/// <summary>Lists the weeks there are, by date.</summary>
/// <param name="database">The database.</param>
public sealed class ListWeeks(PlannerDatabase database)
{
    /// <summary>The weeks.</summary>
    public async Task<IReadOnlyList<WeekEntry>> RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        var rows = await context.Scenarios.AsNoTracking().OrderBy(s => s.FirstDate).ThenBy(s => s.Name).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Select(WeekEntry.Of)];
    }
}
