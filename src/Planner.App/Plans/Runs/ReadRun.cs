using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Runs;

/// <summary>Tells where the search for a week's plan is.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Knows how far runs of this server are.</param>
public sealed class ReadRun(PlannerDatabase database, RunFeed feed)
{
    /// <summary>The latest run of the scenario named.</summary>
    public async Task<RunStatus> RunAsync(string scenario, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.Runs.AsNoTracking()
            .Where(r => r.State != RunStates.Closed && context.Scenarios.Any(s => s.Id == r.ScenarioId && s.Name == scenario))
            .OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row switch
        {
            null => new RunStatus.None(),
            { State: RunStates.Going } => new RunStatus.Going(row.Id, row.Seconds, feed.Of(row.Id), row.IsStopAsked),
            { State: RunStates.Found } => await FoundAsync(context, row, stop).ConfigureAwait(false),
            _ => new RunStatus.Failed(row.Id, Note(row)),
        };
    }

    private async Task<RunStatus> FoundAsync(PlannerContext context, RunRow row, CancellationToken stop)
    {
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        if (await database.Scenarios.OfAsync(context, scenario, stop).ConfigureAwait(false) is not Scenarios.ScenarioOutcome.Loaded { Scenario: var loaded }
            || RosterReader.Parse(loaded.Problem, scenario.Name, Encoding.UTF8.GetBytes(row.Roster!)) is not RosterReading.Read read)
        {
            return new RunStatus.Failed(row.Id, PlanTexts.PlanIsOld);
        }
        var cost = read.Problem.Rules.Check(read.Problem, read.Roster).Cost;
        return new RunStatus.Found(row.Id, cost, read.Problem.Visits.Count(v => Rosters.UncoveredVisits.Missing(read.Roster, v) > 0), Note(row));
    }

    private static LocalText Note(RunRow row) => new(row.NoteSv ?? "", row.NoteEn ?? "");
}
