using System.Globalization;
using System.Text.Json;
using Planner.Core.Planning;

namespace Planner.Benchmarks;

/// <summary>Plans the scenarios over several seeds and prints one row each; the worst seed counts.</summary>
internal static class OwnScenarios
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var known = BestKnown.Read();
        var runs = new List<OwnRun>();
        Header(arguments);
        foreach (var scenario in arguments.Scenarios)
        {
            var best = known.GetValueOrDefault(scenario);
            for (var seed = 1; seed <= arguments.Seeds; seed++)
            {
                var options = new PlanOptions(seed, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers);
                runs.Add(await OwnRun.MeasureAsync(Path.Combine(arguments.Folder, scenario), options, best?.UncoveredMinutes ?? 0));
            }
            Row(runs.Where(r => r.Scenario == scenario).ToList(), best);
        }
        if (arguments.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(runs, JsonSerializerOptions.Web));
        }
        return 0;
    }

    private static void Header(BenchmarkArguments arguments)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {arguments.Workers} workers, {arguments.Seconds} s, {arguments.Seeds} seed(s); the worst seed counts");
        Console.WriteLine();
        Console.WriteLine("| scenario | load s | first plan s | full coverage s | uncovered min | cost 5 s | 20 s | end | best known | gap % | bound | gap to bound % | proof | memory MB | engine |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private static void Row(List<OwnRun> runs, BestKnown? best)
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
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string Proof(List<OwnRun> runs) => runs.TrueForAll(r => r.Status == PlanStatus.ProvenOptimal) ? "optimal" : "none";

    private static string Gap(decimal value, decimal? reference) =>
        reference is > 0 ? (100 * (value - reference.Value) / reference.Value).ToString("F2", CultureInfo.InvariantCulture) : "–";

    private static string Text(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";

    private static string Text(decimal? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "–";
}
