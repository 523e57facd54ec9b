using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Weeks;

/// <summary>What came of opening a scenario and a roster file that belongs to it.</summary>
internal abstract record RosterOpening
{
    private RosterOpening()
    {
    }

    /// <param name="Problem">The problem the roster is judged by: the scenario's with the roster's events applied.</param>
    /// <param name="Scenario">The scenario, whose own problem knows nothing of events.</param>
    /// <param name="Reading">The roster file.</param>
    /// <param name="Hash">Tells this content of the file from any other.</param>
    public sealed record Opened(PlanningProblem Problem, Scenario Scenario, RosterReading.Read Reading, string Hash) : RosterOpening;

    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : RosterOpening;

    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : RosterOpening;

    public static RosterOpening Open(string scenarioFolder, string rosterFile)
    {
        return ScenarioLoader.Load(scenarioFolder) switch
        {
            ScenarioOutcome.Loaded loaded => Read(loaded.Scenario, rosterFile),
            ScenarioOutcome.Faulty faulty => new BadScenario(faulty.Faults),
            var other => throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}."),
        };
    }

    /// <summary>A week of the database with its draft, else what is published of it.</summary>
    public static async Task<RosterOpening> OpenAsync(PlannerDatabase database, string name, CancellationToken stop)
    {
        static BadScenario Not(string name, LocalText why) => new([new ScenarioFault(name, 0, "", why)]);
        if (!await database.IsReadyAsync(stop).ConfigureAwait(false))
        {
            return Not(name, PlanTexts.NoDatabase);
        }
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == name, stop).ConfigureAwait(false) is not { } row)
        {
            var there = string.Join(", ", await context.Scenarios.Select(s => s.Name).OrderBy(n => n).ToListAsync(stop).ConfigureAwait(false));
            return Not(name, PlanTexts.NotInDatabase(name, there));
        }
        try
        {
            var week = await OpenWeek.OfAsync(database, context, row, stop).ConfigureAwait(false);
            if ((week.Step?.Roster ?? week.Published?.Roster) is not { } roster)
            {
                return Not(name, PlanTexts.NoRoster(name));
            }
            var content = Encoding.UTF8.GetBytes(roster);
            return RosterReader.Parse(week.Scenario.Problem, name, content) is RosterReading.Read read
                ? new Opened(week.Problem, week.Scenario, read, RosterRevision.HashOf(content))
                : throw new InvalidOperationException($"{name} was read and then not. Maybe somebody changed it meanwhile.");
        }
        catch (UnreadableWeekException unreadable)
        {
            return Not(name, unreadable.Fault);
        }
    }

    private static RosterOpening Read(Scenario scenario, string rosterFile) => RosterReader.Read(scenario.Problem, rosterFile, out var content) switch
    {
        RosterReading.Read read => new Opened(read.Problem, scenario, read, RosterRevision.HashOf(content)),
        RosterReading.Faulty faulty => new BadRoster(faulty.Faults),
        var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
    };
}
