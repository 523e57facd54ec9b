using System.Diagnostics;
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

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, one absence at a time, engines warm; rosters from {(arguments.Roster is { } file ? Path.GetFileName(file) : $"{arguments.Seconds} s of planning, seed 1")}");
        var all = new List<object>();
        foreach (var scenario in arguments.Scenarios)
        {
            var folder = Path.Combine(arguments.Folder, scenario);
            using var roster = await RosterToPlay.FindAsync(folder, arguments);
            all.Add(await MeasureAsync(folder, roster.File, arguments));
        }
        if (arguments.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
        }
        return 0;
    }

    private static async Task<object> MeasureAsync(string folder, string file, BenchmarkArguments arguments)
    {
        var (plan, policy) = RosterToPlay.Checked(folder, file);
        var name = plan.Problem.Name;
        var start = await CpSatEngines.StartAsync(arguments.Workers, TimeProvider.System, new EngineOptions { StartWhenNeeded = true });
        await using var pool = (start as EngineStart.Ready)?.Pool ?? throw new InvalidOperationException(((EngineStart.Missing)start).Instruction);
        var player = new AbsencePlayer(plan, policy, pool);
        var singles = await player.SinglesAsync(arguments.Absences);
        AbsenceTable.Header();
        AbsenceTable.Row(name, "single", singles);
        var doubles = await player.DoublesAsync(Math.Min(Doubles, arguments.Absences), Seed);
        AbsenceTable.Row(name, "double", doubles);
        var ranking = Ranked(plan);
        var map = arguments.Absences < int.MaxValue ? null : await MapAsync(folder, file);
        AbsenceTable.Rest(name, ranking, map);
        return new { scenario = name, engine = pool.Name, singles, doubles, rankingMilliseconds = ranking, mapSeconds = map?.Elapsed.TotalSeconds };
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
