using System.Globalization;
using System.Text.Json;
using Planner.Core.Planning;

namespace Planner.Benchmarks;

/// <summary>Plans the scenarios over several seeds and prints one row each; the worst seed counts.</summary>
internal static class OwnScenarios
{
    private const int Failed = 1;
    private const int Missing = 2;
    private static readonly TimeSpan LongestBound = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan QuickBound = TimeSpan.FromSeconds(5);

    /// <summary>Runs; 0 when the checker has passed every plan, 1 when not, 2 when there is no such scenario.</summary>
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null)
    {
        if (arguments.Scenarios.FirstOrDefault(s => !Directory.Exists(Path.Combine(arguments.Folder, s))) is { } missing)
        {
            await error.WriteLineAsync($"There is no scenario {missing} in {arguments.Folder}. Maybe run from the top of the project, or use --scenarios-folder.");
            return Missing;
        }
        var known = BestKnown.Read();
        var runs = new List<OwnRun>();
        Header(arguments, output);
        foreach (var scenario in arguments.Scenarios)
        {
            var best = known.GetValueOrDefault(scenario);
            for (var seed = 1; seed <= arguments.Seeds; seed++)
            {
                var options = new PlanOptions(seed, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers)
                {
                    BoundTime = arguments.Quick ? QuickBound : LongestBound,
                };
                runs.Add(await OwnRun.MeasureAsync(Path.Combine(arguments.Folder, scenario), options, best?.UncoveredMinutes ?? 0));
                results?.Add(ResultOf(runs[^1], best, arguments));
            }
            Row(runs.Where(r => r.Scenario == scenario).ToList(), best, output);
        }
        if (arguments.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(runs, JsonSerializerOptions.Web));
        }
        foreach (var run in runs.Where(r => r.Fault is not null))
        {
            await error.WriteLineAsync($"{run.Scenario} seed {run.Seed}: {run.Fault}");
        }
        return runs.Exists(r => r.Fault is not null) ? Failed : 0;
    }

    private static BenchmarkResult ResultOf(OwnRun run, BestKnown? best, BenchmarkArguments arguments) => new()
    {
        Instance = run.Scenario,
        Value = [run.CostAtEnd],
        Best = best is null ? [] : [best.Cost],
        Bound = new[] { run.Bound, best?.Bound }.Max() is { } bound ? [bound] : [],
        Proof = run.Status == PlanStatus.ProvenOptimal ? "optimal" : "none",
        Seconds = run.Seconds,
        Seed = run.Seed,
        Engine = run.Engine,
        Workers = arguments.Workers,
        Checked = run.Fault is null,
        Fault = run.Fault,
        Note = $"first plan {Text(run.FirstPlan)} s, full coverage {(run.FullCoverage is null ? "not reached" : Text(run.FullCoverage) + " s")}, uncovered {run.UncoveredMinutes} min, {run.PeakMegabytes} MB",
        Details = run,
    };

    private static void Header(BenchmarkArguments arguments, TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} cores, {arguments.Workers} workers, {arguments.Seconds} s, {arguments.Seeds} seed(s); the worst seed counts");
        output.WriteLine();
        output.WriteLine("| scenario | load s | first plan s | full coverage s | uncovered min | cost 5 s | 20 s | end | best known | gap % | bound | gap to bound % | proof | memory MB | engine |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private static void Row(List<OwnRun> runs, BestKnown? best, TextWriter output)
    {
        var worst = runs.MaxBy(r => r.CostAtEnd)!;
        var bound = new[] { best?.Bound }.Concat(runs.Select(r => r.Bound)).Max();
        string[] cells =
        [
            worst.Scenario, Text(runs.Max(r => r.LoadSeconds)), Text(runs.Max(r => r.FirstPlan)),
            runs.All(r => r.FullCoverage is not null) ? Text(runs.Max(r => r.FullCoverage)) : "not reached",
            runs.Max(r => r.UncoveredMinutes).ToString(CultureInfo.InvariantCulture),
            Text(runs.Max(r => r.CostAt5)), Text(runs.Max(r => r.CostAt20)), Text(worst.CostAtEnd), Text(best?.Cost),
            Gap(worst.CostAtEnd, best?.Cost), Text(bound), Gap(worst.CostAtEnd, bound), Proof(runs),
            runs.Max(r => r.PeakMegabytes).ToString(CultureInfo.InvariantCulture), worst.Engine,
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string Proof(List<OwnRun> runs) => runs.TrueForAll(r => r.Status == PlanStatus.ProvenOptimal) ? "optimal" : "none";

    private static string Gap(decimal value, decimal? reference) =>
        reference is > 0 ? (100 * (value - reference.Value) / reference.Value).ToString("F2", CultureInfo.InvariantCulture) : "–";

    private static string Text(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";

    private static string Text(decimal? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "–";
}
