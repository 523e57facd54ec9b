using Planner.App.Data;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.App.Weeks;

/// <summary>What came of checking a roster file.</summary>
public abstract record CheckRosterOutcome
{
    private CheckRosterOutcome()
    {
    }

    /// <summary>No hard rule is broken.</summary>
    public sealed record Passed(CheckedRoster Plan, RosterClaims Claims) : CheckRosterOutcome;

    /// <summary>Hard rules are broken; the findings are the breaches alone.</summary>
    public sealed record Rejected(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : CheckRosterOutcome;

    /// <summary>The scenario cannot be read.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : CheckRosterOutcome;

    /// <summary>The roster file cannot be read.</summary>
    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : CheckRosterOutcome;
}

/// <summary>Judges any roster file, also a hand-made one, by every rule of a scenario.</summary>
public static class CheckRoster
{
    /// <summary>Judges the file.</summary>
    public static CheckRosterOutcome Run(string scenarioFolder, string rosterFile) => Judge(RosterOpening.Open(scenarioFolder, rosterFile));

    /// <summary>Judges a week of the database: its draft, else what is published.</summary>
    public static async Task<CheckRosterOutcome> RunAsync(PlannerDatabase database, string scenario, CancellationToken stop) =>
        Judge(await RosterOpening.OpenAsync(database, scenario, stop).ConfigureAwait(false));

    private static CheckRosterOutcome Judge(RosterOpening opening) => opening switch
    {
        RosterOpening.Opened(var problem, _, var read, _) => PlanChecker.Check(problem, read.Roster) switch
        {
            CheckOutcome.Passed passed => new CheckRosterOutcome.Passed(passed.Plan, read.Claims),
            CheckOutcome.Rejected rejected => new CheckRosterOutcome.Rejected(
                problem, [.. rejected.Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)]),
            var other => throw new InvalidOperationException($"Unknown check outcome {other.GetType().Name}."),
        },
        RosterOpening.BadScenario(var faults) => new CheckRosterOutcome.BadScenario(faults),
        RosterOpening.BadRoster(var faults) => new CheckRosterOutcome.BadRoster(faults),
        var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
    };
}
