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

    public sealed record Opened(PlanningProblem Problem, RosterReading.Read Reading) : RosterOpening;

    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : RosterOpening;

    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : RosterOpening;

    public static RosterOpening Open(string scenarioFolder, string rosterFile)
    {
        return ScenarioLoader.Load(scenarioFolder) switch
        {
            ScenarioOutcome.Loaded loaded => Read(loaded.Scenario.Problem, rosterFile),
            ScenarioOutcome.Faulty faulty => new BadScenario(faulty.Faults),
            var other => throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}."),
        };
    }

    private static RosterOpening Read(PlanningProblem problem, string rosterFile) => RosterReader.Read(problem, rosterFile) switch
    {
        RosterReading.Read read => new Opened(problem, read),
        RosterReading.Faulty faulty => new BadRoster(faulty.Faults),
        var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
    };
}
