using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Planner.App.Absences;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Benchmarks;

/// <summary>Replays every single absence of a roster and random double ones, ranks people for every visit, and times the resilience map.</summary>
internal static class AbsenceBenchmark
{
    private const int Doubles = 50;
    private const int Seed = 1;
    private const int Failed = 1;
    private const int Missing = 2;

    /// <summary>Runs; 0 when the checker has passed every proposal, 1 when not, 2 when a scenario or the engine is missing.</summary>
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null)
    {
        if (arguments.Scenarios.FirstOrDefault(s => !Directory.Exists(Path.Combine(arguments.Folder, s))) is { } missing)
        {
            await error.WriteLineAsync($"There is no scenario {missing} in {arguments.Folder}. Maybe run from the top of the project, or use --scenarios-folder.");
            return Missing;
        }
        results ??= new ResultLog();
        await output.WriteLineAsync($"{Environment.ProcessorCount} cores, one absence at a time, engines warm; rosters from {(arguments.Roster is { } file ? Path.GetFileName(file) : $"{arguments.Seconds} s of planning, seed 1")}");
        var all = new List<object>();
        foreach (var scenario in arguments.Scenarios)
        {
            var folder = Path.Combine(arguments.Folder, scenario);
            using var roster = await RosterToPlay.FindAsync(folder, arguments);
            all.Add(await MeasureAsync(folder, roster.File, arguments, new AbsenceTable(output), results));
        }
        if (arguments.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
        }
        foreach (var result in results.Results.Where(r => r.Fault is not null))
        {
            await error.WriteLineAsync($"{result.Instance}: {result.Fault}");
        }
        return results.Results.Any(r => r.Fault is not null) ? Failed : 0;
    }

    private static async Task<object> MeasureAsync(string folder, string file, BenchmarkArguments arguments, AbsenceTable table, ResultLog results)
    {
        var (plan, policy) = RosterToPlay.Checked(folder, file);
        var name = plan.Problem.Name;
        var start = await CpSatEngines.StartAsync(arguments.Workers, TimeProvider.System, new EngineOptions { StartWhenNeeded = true });
        await using var pool = (start as EngineStart.Ready)?.Pool ?? throw new InvalidOperationException(((EngineStart.Missing)start).Instruction);
        var player = new AbsencePlayer(plan, policy, pool);
        var singles = await player.SinglesAsync(arguments.Absences);
        table.Header();
        table.Row(name, "single", singles);
        results.Add(ResultOf($"{name}, {singles.Count} single", singles, pool.Name));
        var doubles = await player.DoublesAsync(Math.Min(Doubles, arguments.Absences), Seed);
        table.Row(name, "double", doubles);
        results.Add(ResultOf($"{name}, {doubles.Count} double", doubles, pool.Name));
        var ranking = Ranked(plan);
        var map = arguments.Absences < int.MaxValue ? null : await MapAsync(folder, file);
        table.Rest(name, ranking, map);
        return new { scenario = name, engine = pool.Name, singles, doubles, rankingMilliseconds = ranking, mapSeconds = map?.Elapsed.TotalSeconds };
    }

    /// <summary>A set of absences as one result: each is proven or not, and the slow ones count.</summary>
    private static BenchmarkResult ResultOf(string instance, List<AbsenceRun> runs, string engine)
    {
        var (times, lost) = (runs.Select(r => r.Seconds).ToList(), runs.Sum(r => r.LostMinutes));
        var proven = runs.Count(r => r.Proven);
        return new BenchmarkResult
        {
            Instance = instance,
            Value = [lost],
            Bound = proven == runs.Count ? [lost] : [],
            Proof = $"{proven} of {runs.Count} to extra pay",
            Seconds = AbsenceTable.At(times, 0.5),
            Seed = Seed,
            Engine = engine,
            Workers = 1,
            Checked = runs.TrueForAll(r => r.Fault is null),
            Fault = runs.Find(r => r.Fault is not null) is { } wrong ? $"{wrong.People} on {wrong.Date}: {wrong.Fault}" : null,
            Note = string.Create(CultureInfo.InvariantCulture, $"95 % within {AbsenceTable.At(times, 0.95):F1} s, longest {times.Max():F1} s; overtime avoided {runs.Sum(r => r.AvoidedOvertime) / 60.0:F1} h, lost the old way {runs.Sum(r => r.OldWayLost)} min"),
            Details = runs,
        };
    }

    /// <summary>Milliseconds to rank everybody for each visit, what is prepared once for a roster included each time.</summary>
    private static List<double> Ranked(CheckedRoster plan)
    {
        var times = new List<double>();
        _ = new VisitExplainer(plan.Problem, plan.Roster).Explain(plan.Problem.Visits[0]);
        foreach (var visit in plan.Problem.Visits)
        {
            var clock = Stopwatch.StartNew();
            _ = new VisitExplainer(plan.Problem, plan.Roster).Explain(visit);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return times;
    }

    private static async Task<PlayAbsencesOutcome.Played> MapAsync(string folder, string file)
    {
        var play = new PlayAbsences(count => CpSatEngines.StartAsync(count, TimeProvider.System, new EngineOptions { StartWhenNeeded = true }), TimeProvider.System);
        return (PlayAbsencesOutcome.Played)await play.RunAsync(new PlayAbsencesRequest(folder, file), null, CancellationToken.None);
    }
}
