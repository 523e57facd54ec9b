using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Runs;

/// <summary>What is to be done with what a run found.</summary>
/// <param name="Draft">The draft it would change.</param>
/// <param name="Run">The run.</param>
/// <param name="Use">Whether its plan becomes the draft; otherwise it is thrown away.</param>
public sealed record CloseRunRequest(DraftRequest Draft, Guid Run, bool Use);

/// <summary>Uses the plan a run found, as one step that can be undone, or throws it away.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class CloseRun(PlannerDatabase database, RunFeed feed, TimeProvider clock)
{
    /// <summary>Closes the run.</summary>
    public async Task<ChangeDraftOutcome> RunAsync(CloseRunRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Run, stop).ConfigureAwait(false);
        if (row is null or { State: RunStates.Closed or RunStates.Going })
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.RunIsClosed);
        }
        var outcome = request.Use
            ? await new DraftChange(database, clock).RunAsync(request.Draft, week => Step(week, row), stop).ConfigureAwait(false)
            : new ChangeDraftOutcome.Changed(new("Förslaget kastat", "The proposal is thrown away"));
        if (outcome is ChangeDraftOutcome.Changed)
        {
            await context.Runs.Where(r => r.Id == request.Run).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunStates.Closed), stop).ConfigureAwait(false);
            feed.Tell(request.Draft.Scenario);
        }
        return outcome;
    }

    private static DraftStepResult Step(OpenWeek week, RunRow run) =>
        RosterReader.Parse(week.Scenario.Problem, week.Row.Name, Encoding.UTF8.GetBytes(run.Roster ?? "")) is RosterReading.Read read
        && PlanChecker.Check(week.Problem, read.Roster) is CheckOutcome.Passed passed
            ? new DraftStepResult.Made(new LocalText("Föreslagen plan använd", "Proposed plan used"), passed.Plan, week.Pins)
            : new DraftStepResult.Not(PlanTexts.PlanIsOld);
}
