using System.Text.Json;
using Planner.Core.Planning;

namespace Planner.Benchmarks;

/// <summary>The best plan ever found for a scenario by a long run, kept beside the benchmarks.</summary>
/// <param name="Cost">Kronor.</param>
/// <param name="UncoveredMinutes">Its uncovered staff minutes.</param>
/// <param name="Bound">Best proven bound in kronor, or null.</param>
/// <param name="Seconds">Length of the run that found it.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Date">The day of the run.</param>
internal sealed record BestKnown(decimal Cost, int UncoveredMinutes, decimal? Bound, int Seconds, int Seed, string Date)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static string File => Path.Combine("tests", "Planner.Benchmarks", "best-known.json");

    public static SortedDictionary<string, BestKnown> Read() => System.IO.File.Exists(File)
        ? JsonSerializer.Deserialize<SortedDictionary<string, BestKnown>>(System.IO.File.ReadAllText(File), Format) ?? []
        : [];

    /// <summary>Plans each scenario for long and stores what is better than what was known.</summary>
    public static async Task<int> SearchAsync(BenchmarkArguments arguments)
    {
        foreach (var scenario in arguments.Scenarios)
        {
            for (var seed = 1; seed <= arguments.Seeds; seed++)
            {
                var options = new PlanOptions(seed, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers);
                Store(await OwnRun.MeasureAsync(Path.Combine(arguments.Folder, scenario), options, 0), arguments.Seconds);
            }
        }
        return 0;
    }

    /// <summary>Stores the run's cost and bound where they are better.</summary>
    public static void Store(OwnRun run, int seconds)
    {
        var known = Read();
        var old = known.GetValueOrDefault(run.Scenario);
        var found = old is null || run.CostAtEnd < old.Cost
            ? new BestKnown(run.CostAtEnd, run.UncoveredMinutes, run.Bound, seconds, run.Seed, DateTime.Today.ToString("yyyy-MM-dd", null))
            : old;
        known[run.Scenario] = found with { Bound = new[] { old?.Bound, run.Bound }.Max() };
        var beside = File + ".new";
        System.IO.File.WriteAllText(beside, JsonSerializer.Serialize(known, Format) + "\n");
        System.IO.File.Move(beside, File, overwrite: true);
        Console.WriteLine($"{run.Scenario} seed {run.Seed}: {run.CostAtEnd:F2} (best known {known[run.Scenario].Cost:F2})");
    }
}
