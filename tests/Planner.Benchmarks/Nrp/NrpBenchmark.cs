using System.Globalization;
using System.Text.Json;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Benchmarks.Nrp;

/// <summary>Builds rosters for public instances with the product's own planner, one run at a time.</summary>
internal static class NrpBenchmark
{
    private const int Damaged = 1;
    private static readonly PublicInstances Instances = new("nrp", "Instance", ".txt");

    /// <summary>Runs; 0 when every roster can be trusted, 1 when a file is damaged or a roster is not right, 2 when data or engines are missing.</summary>
    public static Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error, ResultLog? results = null) =>
        Instances.SolveAsync(arguments, error, async (files, pool) =>
        {
            var oracle = await NrpOracle.CheckAsync(files, error);
            await output.WriteLineAsync(oracle.Said);
            results?.Add(oracle.ToResult());
            var code = await AllAsync(arguments, files, pool, output, error, results);
            return oracle.IsRight ? code : Damaged;
        });

    private static async Task<int> AllAsync(
        BenchmarkArguments arguments, IReadOnlyList<string> files, ICpSatSolver solver, TextWriter output, TextWriter error,
        ResultLog? results)
    {
        var (published, table, all, code) = (NrpPublished.Read(Path.GetDirectoryName(files[0])!), new NrpTable(output), new List<object>(), 0);
        table.Header(arguments.Seconds, arguments.Workers);
        foreach (var path in files)
        {
            if (await ReadAsync(path, error) is not { } file)
            {
                code = Damaged;
                continue;
            }
            for (var seed = 1; seed <= arguments.Seeds; seed++)
            {
                var options = new PlanOptions(seed, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers);
                var target = arguments.UntilBestKnown ? published.Best(Instances.NameOf(path)) : null;
                var run = await NrpRun.OfAsync(file, NrpReader.Problem(Instances.NameOf(path), file), options, solver, target);
                table.Row(Instances.NameOf(path), file, run, published, arguments.Seconds);
                all.Add(new { instance = Instances.NameOf(path), published = published.Best(Instances.NameOf(path)), cores = Environment.ProcessorCount, workers = arguments.Workers, run });
                results?.Add(ResultOf(Instances.NameOf(path), run, published.Best(Instances.NameOf(path)), arguments));
                code = run.Fault is null ? code : Damaged;
            }
        }
        if (arguments.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
        }
        return code;
    }

    private static BenchmarkResult ResultOf(string instance, NrpRun run, int? best, BenchmarkArguments arguments) => new()
    {
        Instance = instance,
        Value = run.Cost is { } cost ? [cost] : [],
        Best = best is { } known ? [known] : [],
        Bound = run.Bound is { } bound ? [bound] : [],
        Proof = run.IsProven ? "optimal" : "none",
        Seconds = run.Seconds,
        Seed = run.Seed,
        Engine = run.Engine,
        Workers = arguments.Workers,
        Checked = run.Cost is null ? null : run.Fault is null,
        Fault = run.Fault,
        Note = string.Join(", ", NrpRun.Marks.Zip(run.CostAt).Where(m => m.First <= arguments.Seconds).Select(m => $"{m.Second?.ToString("0", CultureInfo.InvariantCulture) ?? "–"} at {m.First} s")
            .Append(string.Create(CultureInfo.InvariantCulture, $"best after {run.SecondsToBest:F1} s"))),
        Details = run,
    };

    private static async Task<NrpFile?> ReadAsync(string path, TextWriter error)
    {
        try
        {
            return NrpParser.Parse(await File.ReadAllTextAsync(path));
        }
        catch (InstanceFault fault)
        {
            await error.WriteLineAsync($"{path}: {fault.Message}");
            return null;
        }
    }
}
