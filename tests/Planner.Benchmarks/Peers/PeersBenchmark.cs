using System.Text.Json;
using Planner.App.Scenarios;
using Planner.Benchmarks.Nrp;
using Planner.Solver;

namespace Planner.Benchmarks.Peers;

/// <summary>The same weeks, absence days and public rosters for us and for other solvers, one after another in the same run.</summary>
internal static class PeersBenchmark
{
    private const int Failed = 1;
    private const int Missing = 2;
    private const int PublicRosters = 3;

    /// <summary>Runs; 0 when every plan can be trusted, 1 when one cannot, 2 when our engine or a scenario is missing. A peer that is not installed is told and is no fault.</summary>
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null)
    {
        if (arguments.Scenarios.FirstOrDefault(s => !Directory.Exists(Path.Combine(arguments.Folder, s))) is { } missing)
        {
            await error.WriteLineAsync($"There is no scenario {missing} in {arguments.Folder}. Maybe run from the top of the project, or use --scenarios-folder.");
            return Missing;
        }
        var start = await CpSatEngines.StartAsync(arguments.Workers, TimeProvider.System);
        if (start is not EngineStart.Ready { Pool: var pool })
        {
            await error.WriteLineAsync(((EngineStart.Missing)start).Instruction);
            return Missing;
        }
        await using (pool)
        {
            IPeer[] peers = [new CpSatPeer(pool), new GecodePeer(arguments.Workers), new CbcPeer(arguments.Workers)];
            foreach (var peer in peers.Where(p => p.Missing is not null))
            {
                await error.WriteLineAsync($"{peer.Name} is left out: {peer.Missing}");
            }
            var report = new PeerReport(output, results);
            report.Header(arguments.Seconds);
            await PublicAsync(new WeekPeers(peers, pool, arguments, report), arguments, error);
            foreach (var scenario in arguments.Scenarios)
            {
                await OwnAsync(scenario, peers, pool, arguments, report);
            }
            if (arguments.Json)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(report.Lines, JsonSerializerOptions.Web));
            }
            return report.Lines.Any(l => l.Fault is not null) ? Failed : 0;
        }
    }

    private static async Task OwnAsync(string scenario, IReadOnlyList<IPeer> peers, ICpSatSolver solver, BenchmarkArguments arguments, PeerReport report)
    {
        var folder = Path.Combine(arguments.Folder, scenario);
        if (ScenarioLoader.Load(folder) is not ScenarioOutcome.Loaded { Scenario: var loaded })
        {
            throw new InvalidOperationException($"{folder} does not load. Maybe run `planner plan {folder}` to see its faults.");
        }
        await new WeekPeers(peers, solver, arguments, report).RunAsync($"{scenario}, week", loaded.Problem, null);
        var there = Path.Combine(folder, "roster.json");
        using var roster = File.Exists(there) ? new RosterToPlay(there, null) : await RosterToPlay.FindAsync(folder, arguments);
        var (plan, policy) = RosterToPlay.Checked(folder, roster.File);
        await new AbsencePeers(peers, solver, arguments, report).RunAsync(scenario, plan, policy);
    }

    /// <summary>The smallest public rosters, when there are data.</summary>
    private static async Task PublicAsync(WeekPeers weeks, BenchmarkArguments arguments, TextWriter error)
    {
        var folder = Path.Combine(arguments.Data ?? "", "nrp");
        if (arguments.Data is null || !Directory.Exists(folder))
        {
            await error.WriteLineAsync("No public rosters are compared: say where they are with --data FOLDER.");
            return;
        }
        var published = NrpPublished.Read(folder);
        var files = Directory.GetFiles(folder, "Instance*.txt").Select(f => (Name: Path.GetFileNameWithoutExtension(f)["Instance".Length..], File: NrpParser.Parse(File.ReadAllText(f))));
        foreach (var (name, file) in files.OrderBy(f => f.File.Staff.Count * f.File.Days).Take(arguments.Quick ? 1 : PublicRosters))
        {
            string?[] known = ["ipvns", "ejection_chain", "gurobi"];
            var said = string.Join(", ", known.Select(k => $"{k} {published.InTenMinutes(name, k!)}"));
            await weeks.RunAsync($"nrp {name}", NrpReader.Problem(name, file), $"published, 10 minutes: {said}; best known {published.Best(name)}");
        }
    }
}
