using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;

namespace Planner.App.Plans;

/// <summary>Compares a draft with what is published, before it is published.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells what day it is.</param>
public sealed class PreviewPublish(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>The comparison; null when the week is not there.</summary>
    public async Task<PublishPreview?> RunAsync(WeekPlan draft, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == draft.Week.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return null;
        }
        var published = await OpenWeek.PublishedWeekAsync(database, context, row, stop).ConfigureAwait(false);
        return PublishPreview.Of(draft.Problem, draft.Roster, published, DateOnly.FromDateTime(SwedishClock.Local(clock)));
    }
}
