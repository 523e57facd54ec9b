using System.Text.Json;
using System.Text.Json.Serialization;
using Planner.Solver;

namespace Planner.Benchmarks.Reallocation;

/// <summary>Solves public instances of repairing a plan after a disruption with the product's own planner.</summary>
internal static class ReallocationBenchmark
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };
    private const int Damaged = 1;
    private static readonly PublicInstances Instances = new("reallocation", "scenario_", ".json");

    /// <summary>Runs; 0 when all was read, 1 when a file is damaged, 2 when data or engines are missing.</summary>
    public static Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null) => Instances.SolveAsync(
        arguments, error, (files, pool) => new Solving(pool, arguments, output, error, results).AllAsync(files));

    private sealed class Solving(CpSatEnginePool pool, BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results)
    {
        private readonly List<object> _all = [];

        public async Task<int> AllAsync(IReadOnlyList<string> files)
        {
            var code = 0;
            await FirstAsync(files);
            var table = new ReallocationTable(output);
            table.Header(arguments.Seconds, pool.Name);
            foreach (var file in files)
            {
                var (name, json) = (Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file));
                switch (ReallocationReader.Read(name, json))
                {
                    case ReallocationReading.Read { Case: var instance }:
                        await BothAsync(table, name, json, instance);
                        break;
                    case ReallocationReading.LeftOut { Reason: var reason }:
                        table.LeftOut(name, reason);
                        _all.Add(new { scenario = name, leftOut = reason });
                        results?.Add(ReallocationResult.LeftOut(name, reason));
                        break;
                    case ReallocationReading.Damaged { Fault: var fault }:
                        await error.WriteLineAsync($"{file}: {fault}");
                        code = Damaged;
                        break;
                }
            }
            if (arguments.Json)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(_all, Json));
            }
            return code;
        }

        /// <summary>One instance goes first unmeasured, so that no measured one pays for the program's own start.</summary>
        private async Task FirstAsync(IReadOnlyList<string> files)
        {
            var cases = files.Select(f => ReallocationReader.Read("first", File.ReadAllText(f))).OfType<ReallocationReading.Read>().Select(r => r.Case);
            if (cases.Where(c => c.Events.Count > 0).MinBy(c => c.Before.Problem.Visits.Count) is { } smallest)
            {
                await ReallocationRun.OfAsync(smallest, pool, arguments.Seconds);
            }
        }

        /// <summary>Both readings; the second is only shown where it comes out otherwise.</summary>
        private async Task BothAsync(ReallocationTable table, string name, string json, ReallocationCase instance)
        {
            var kept = await OneAsync(name, instance, sameTeams: true);
            table.Row(name, kept, sameTeams: true);
            results?.Add(ReallocationResult.Of(name, kept, sameTeams: true, pool.Name));
            if (ReallocationReader.Read(name, json, sameTeams: false) is ReallocationReading.Read { Case: var loose } && loose.Before.Problem.SamePersonLinks.Count < instance.Before.Problem.SamePersonLinks.Count)
            {
                var free = await OneAsync(name, loose, sameTeams: false);
                if (!free.Tiers.SequenceEqual(kept.Tiers))
                {
                    table.Row(name, free, sameTeams: false);
                    results?.Add(ReallocationResult.Of(name, free, sameTeams: false, pool.Name));
                }
            }
        }

        private async Task<ReallocationRun> OneAsync(string name, ReallocationCase instance, bool sameTeams)
        {
            await WarmAsync();
            var run = await ReallocationRun.OfAsync(instance, pool, arguments.Seconds);
            _all.Add(new { scenario = name, sameTeams, run });
            return run;
        }

        /// <summary>After a stop a new engine steps in: the next clock starts when it can solve.</summary>
        private async Task WarmAsync()
        {
            var model = new CpModelBuilder();
            model.AddBoolOr([model.NewBool(), model.NewBool()]);
            await pool.SolveAsync(model.Build(), new SolveLimits(60, null, 1).ToParameters());
        }
    }
}
