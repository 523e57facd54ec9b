using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.App.Weeks;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;
using RosterReader = Planner.App.Rosters.Json.RosterReader;

namespace Planner.Benchmarks;

/// <summary>The roster file absences are played on: the one named, or one built for the occasion and thrown away.</summary>
internal sealed class RosterToPlay(string file, string? temporary) : IDisposable
{
    public string File => file;

    public static async Task<RosterToPlay> FindAsync(string scenarioFolder, BenchmarkArguments arguments)
    {
        if (arguments.Roster is { } named)
        {
            return new RosterToPlay(named, null);
        }
        var folder = Directory.CreateTempSubdirectory("planner-").FullName;
        var build = new BuildWeek(count => CpSatEngines.StartAsync(count, TimeProvider.System, new EngineOptions { StartWhenNeeded = true }), TimeProvider.System);
        var built = await build.RunAsync(
            new BuildWeekRequest { ScenarioFolder = scenarioFolder, OutFolder = folder, Seconds = arguments.Seconds, Workers = arguments.Workers }, null, CancellationToken.None);
        return built is BuildWeekOutcome.Built
            ? new RosterToPlay(Path.Combine(folder, "roster.json"), folder)
            : throw new InvalidOperationException($"{scenarioFolder} was not built: {built.GetType().Name}. Maybe run `planner plan {scenarioFolder}` to see why.");
    }

    /// <summary>The roster of a file, checked under its scenario, and the unit's policy when somebody is away.</summary>
    public static (CheckedRoster Roster, CoverPolicy Policy) Checked(string scenarioFolder, string file) =>
        ScenarioLoader.Load(scenarioFolder) is ScenarioOutcome.Loaded { Scenario: var scenario }
        && RosterReader.Read(scenario.Problem, file) is RosterReading.Read read
        && PlanChecker.Check(read.Problem, read.Roster) is CheckOutcome.Passed passed
            ? (passed.Plan, scenario.Cover)
            : throw new InvalidOperationException($"{file} is no lawful roster of {scenarioFolder}. Maybe run `planner check {scenarioFolder} {file}` to see why.");

    public void Dispose()
    {
        if (temporary is not null)
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
