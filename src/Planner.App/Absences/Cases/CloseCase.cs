using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Puts a case away that nobody wants any more. What was reported then changes nothing.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class CloseCase(PlannerDatabase database, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Closes it.</summary>
    public async Task<DecideOutcome> RunAsync(Guid item, string by, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.Cases.SingleOrDefaultAsync(c => c.Id == item, stop).ConfigureAwait(false);
        if (row is null or { State: CaseStates.Going or CaseStates.Accepted or CaseStates.Closed })
        {
            return new DecideOutcome.Refused(CaseTexts.NotDecidable);
        }
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        row.State = CaseStates.Closed;
        context.Note(clock, by, "absence.closed", scenario.Name, after: $"{item}");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DecideOutcome.ChangedByOther("");
        }
        feed.Tell(scenario.Name);
        return new DecideOutcome.Done(new LocalText("Förslaget är borttaget.", "The proposal is removed."));
    }
}
