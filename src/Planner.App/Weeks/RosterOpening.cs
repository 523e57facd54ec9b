using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;

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

    private static RosterOpening Read(Scenario scenario, string rosterFile) => RosterReader.Read(scenario.Problem, rosterFile, out var content) switch
    {
        RosterReading.Read read => new Opened(read.Problem, scenario, read, RosterRevision.HashOf(content)),
        RosterReading.Faulty faulty => new BadRoster(faulty.Faults),
        var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
    };
}
