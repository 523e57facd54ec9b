using System.Diagnostics;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Solver;

namespace Planner.Benchmarks;

/// <summary>One measured run of one scenario.</summary>
internal sealed record OwnRun(
    string Scenario, int Seed, double LoadSeconds, double? FirstPlan, double? FullCoverage, decimal? CostAt5, decimal? CostAt20,
    decimal CostAtEnd, int UncoveredMinutes, decimal? Bound, PlanStatus Status, int Rounds, int PeakMegabytes, string Engine, double Seconds, string? Fault)
{
    /// <summary>Loads and plans the scenario; the engine is started with the run, as a user's is.</summary>
    /// <param name="folder">The scenario's folder.</param>
    /// <param name="options">Seed and limits.</param>
    /// <param name="coverable">Uncovered minutes of the best known plan: reaching it counts as full coverage.</param>
    public static async Task<OwnRun> MeasureAsync(string folder, PlanOptions options, int coverable)
    {
        using var memory = new MemoryMeter();
        var loading = Stopwatch.StartNew();
        if (ScenarioLoader.Load(folder) is not ScenarioOutcome.Loaded { Scenario: var scenario })
        {
            throw new InvalidOperationException($"{folder} does not load. Maybe run `planner plan {folder}` to see its faults.");
        }
        var loaded = loading.Elapsed.TotalSeconds;
        var engines = await CpSatEngines.StartAsync(options.Workers, TimeProvider.System, new EngineOptions { StartWhenNeeded = true });
        await using var pool = (engines as EngineStart.Ready)?.Pool;
        var log = new RunLog();
        var outcome = await new WeekPlanner(pool, TimeProvider.System).PlanAsync(scenario.Problem, options, log, CancellationToken.None);
        var result = outcome is PlanOutcome.Planned planned ? planned.Result
            : throw new InvalidOperationException($"{folder} has no lawful plan at all. Maybe its pinned assignments break rules.");
        return new OwnRun(scenario.Name, options.Seed, loaded, log.FirstPlan, log.Covered(coverable), log.CostAt(5), log.CostAt(20),
            Price.ToKronor(result.Plan.Cost), result.Plan.UncoveredMinutes, result.Bound is { } bound ? Price.ToKronor(bound) : null,
            result.Status, result.Iterations, memory.PeakMegabytes, result.Engine, result.Elapsed.TotalSeconds, ProductCheck.FaultOf(result.Plan));
    }
}
