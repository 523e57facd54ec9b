using System.Globalization;
using System.Text.Json;
using Planner.Core.Planning;

namespace Planner.Benchmarks.Growth;

/// <summary>Generated scenarios of growing size, and how time and memory grow with them.</summary>
internal static class GrowthBenchmark
{
    private const int Failed = 1;

    /// <summary>Runs; 0 when the checker has passed everything, 1 when not.</summary>
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null)
    {
        var runs = new List<GrowthRun>();
        await output.WriteLineAsync($"{Environment.ProcessorCount} cores, {arguments.Workers} workers, {arguments.Seconds} s of planning each, seed 1, scenarios from `planner scenario generate`, then {arguments.Absences} absences, engines warm");
        await output.WriteLineAsync();
        await output.WriteLineAsync("| people | visits | load s | first plan s | full coverage s | uncovered min | cost | per person | peak memory MB | absence median s | longest s | proven | checker |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var people in arguments.People.Order())
        {
            var run = await GrowthRun.OfAsync(people, arguments);
            runs.Add(run);
            await output.WriteLineAsync(Row(run));
            results?.Add(ResultOf(run, arguments));
        }
        await output.WriteLineAsync();
        var fits = new
        {
            fullCoverage = Fit(runs, r => r.FullCoverage),
            firstPlan = Fit(runs, r => r.FirstPlan),
            memory = Fit(runs, r => r.PeakMegabytes),
            absence = Fit(runs, r => r.AbsenceSeconds),
            costPerPerson = Fit(runs, r => (double)r.Cost / r.People),
        };
        await output.WriteLineAsync($"Grows with people to the power of: time to full coverage {Text(fits.fullCoverage, 2)}, to the first plan {Text(fits.firstPlan, 2)}, memory {Text(fits.memory, 2)}, time per absence (median) {Text(fits.absence, 2)}, cost per person {Text(fits.costPerPerson, 2)}.");
        results?.Add(new BenchmarkResult
        {
            Instance = "exponents",
            Value = [],
            Proof = "–",
            Seconds = 0,
            Engine = "least squares",
            Workers = 1,
            Details = fits,
            Note = $"full coverage {Text(fits.fullCoverage, 2)}, first plan {Text(fits.firstPlan, 2)}, memory {Text(fits.memory, 2)}, absence {Text(fits.absence, 2)}, cost per person {Text(fits.costPerPerson, 2)}",
        });
        if (arguments.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new { runs, fits }, JsonSerializerOptions.Web));
        }
        foreach (var run in runs.Where(r => r.Fault is not null))
        {
            await error.WriteLineAsync($"{run.People} people: {run.Fault}");
        }
        return runs.Exists(r => r.Fault is not null) ? Failed : 0;
    }

    private static double? Fit(List<GrowthRun> runs, Func<GrowthRun, double?> figure) => PowerFit.Exponent(runs.Select(r => ((double)r.People, figure(r))));

    private static BenchmarkResult ResultOf(GrowthRun run, BenchmarkArguments arguments) => new()
    {
        Instance = $"{run.People} people",
        Value = [Math.Round(run.Cost, 2)],
        Bound = run.Bound is { } bound ? [bound] : [],
        Proof = run.Status == PlanStatus.ProvenOptimal ? "optimal" : "none",
        Seconds = run.FullCoverage ?? run.Seconds,
        Seed = 1,
        Engine = run.Engine,
        Workers = arguments.Workers,
        Checked = run.Fault is null,
        Fault = run.Fault,
        Note = $"{(run.FullCoverage is null ? "full coverage NOT reached, " : "")}{run.Visits} visits, {Text((double)run.Cost / run.People, 0)} kr a person, {run.PeakMegabytes} MB, absence {Text(run.AbsenceSeconds, 1)} s",
        Details = run,
    };

    private static string Row(GrowthRun run)
    {
        string[] cells =
        [
            Text(run.People, 0), Text(run.Visits, 0), Text(run.LoadSeconds, 2), Text(run.FirstPlan, 2), run.FullCoverage is null ? "not reached" : Text(run.FullCoverage, 2), Text(run.UncoveredMinutes, 0),
            Text((double)run.Cost, 0), Text((double)run.Cost / run.People, 0), Text(run.PeakMegabytes, 0), Text(run.AbsenceSeconds, 2), run.Absences.Count == 0 ? "–" : Text(run.Absences.Max(), 2),
            $"{run.ProvenAbsences} of {run.Absences.Count}", run.Fault is null ? "passed" : "REJECTED",
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Text(double? value, int decimals) => value?.ToString($"F{decimals}", CultureInfo.InvariantCulture) ?? "–";
}
