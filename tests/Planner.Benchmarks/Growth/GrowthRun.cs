using System.Diagnostics;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Solver;

namespace Planner.Benchmarks.Growth;

/// <summary>A generated scenario of one size, planned and with some absences played.</summary>
/// <param name="People">People.</param>
/// <param name="Visits">Visits and duties.</param>
/// <param name="LoadSeconds">Time to read the scenario.</param>
/// <param name="FirstPlan">Seconds to the first lawful plan.</param>
/// <param name="FullCoverage">Seconds until nothing was uncovered, or null if that was never reached.</param>
/// <param name="Cost">Kronor of the plan at the end.</param>
/// <param name="UncoveredMinutes">What it leaves uncovered.</param>
/// <param name="Bound">What no plan costs less than, or null.</param>
/// <param name="Status">What is proven.</param>
/// <param name="Seconds">Wall time of planning.</param>
/// <param name="PeakMegabytes">Highest memory of program and engines together, absences included.</param>
/// <param name="Absences">Seconds of each absence played, from report to all alternatives.</param>
/// <param name="ProvenAbsences">Those whose reallocation is proven up to extra pay.</param>
/// <param name="Engine">What solved.</param>
/// <param name="Fault">Why it cannot be trusted, or null.</param>
internal sealed record GrowthRun(
    int People, int Visits, double LoadSeconds, double? FirstPlan, double? FullCoverage, decimal Cost, int UncoveredMinutes, decimal? Bound, PlanStatus Status, double Seconds,
    int PeakMegabytes, IReadOnlyList<double> Absences, int ProvenAbsences, string Engine, string? Fault)
{
    /// <summary>The middle one of the absences, or null when none was played.</summary>
    public double? AbsenceSeconds => Absences.Count == 0 ? null : AbsenceTable.At([.. Absences], 0.5);

    /// <summary>Generates, plans and plays.</summary>
    public static async Task<GrowthRun> OfAsync(int people, BenchmarkArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("planner-growth-").FullName;
        try
        {
            foreach (var (file, text) in ScenarioGenerator.Generate($"vaxt-{people}", new GeneratorOptions(people, 1, null)))
            {
                await File.WriteAllTextAsync(Path.Combine(folder, file), text);
            }
            return await MeasureAsync(folder, people, arguments);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<GrowthRun> MeasureAsync(string folder, int people, BenchmarkArguments arguments)
    {
        using var memory = new MemoryMeter();
        var loading = Stopwatch.StartNew();
        if (ScenarioLoader.Load(folder) is not ScenarioOutcome.Loaded { Scenario: var scenario })
        {
            throw new InvalidOperationException($"The generated scenario of {people} people does not load.");
        }
        var loaded = loading.Elapsed.TotalSeconds;
        var engines = await CpSatEngines.StartAsync(arguments.Workers, TimeProvider.System, new EngineOptions { StartWhenNeeded = true });
        await using var pool = (engines as EngineStart.Ready)?.Pool;
        var log = new RunLog();
        var options = new PlanOptions(1, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers);
        var outcome = await new WeekPlanner(pool, TimeProvider.System).PlanAsync(scenario.Problem, options, log, CancellationToken.None);
        var result = outcome is PlanOutcome.Planned planned ? planned.Result : throw new InvalidOperationException($"{people} people have no lawful plan at all.");
        List<AbsenceRun> absences = pool is null || arguments.Absences == 0 ? [] : await new AbsencePlayer(result.Plan, scenario.Cover, pool).SinglesAsync(arguments.Absences, warmUp: 1);
        return new GrowthRun(
            people, scenario.Problem.Visits.Count, loaded, log.FirstPlan, log.Covered(0), Price.ToKronor(result.Plan.Cost), result.Plan.UncoveredMinutes,
            result.Bound is { } bound ? Price.ToKronor(bound) : null, result.Status, result.Elapsed.TotalSeconds, memory.PeakMegabytes,
            [.. absences.Select(a => a.Seconds)], absences.Count(a => a.Proven), result.Engine,
            ProductCheck.FaultOf(result.Plan) ?? absences.Select(a => a.Fault).FirstOrDefault(f => f is not null));
    }
}
