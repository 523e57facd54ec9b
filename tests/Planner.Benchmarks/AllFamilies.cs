using System.Text.Json;
using System.Text.Json.Serialization;
using Planner.Benchmarks.Growth;
using Planner.Benchmarks.Nrp;
using Planner.Benchmarks.Peers;
using Planner.Benchmarks.Reallocation;

namespace Planner.Benchmarks;

/// <summary>Runs every family, one after another, and prints one table for each; what one of them lacks does not keep the others from running.</summary>
internal static class AllFamilies
{
    private const int Failed = 1;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly (string Name, string Title, string About, bool IsPublic, Func<BenchmarkArguments, TextWriter, TextWriter, ResultLog, Task<int>> RunAsync)[] Families =
    [
        ("nrp", "nrp: public rosters", "Value: cost by the format's own scorer.", true, NrpBenchmark.RunAsync),
        ("reallocation", "reallocation: public plans repaired", "Value and bound: tasks lost, reallocated, retimed, total and largest shift in minutes; a bound holds when the tiers before it stand.", true, ReallocationBenchmark.RunAsync),
        ("own", "own week", "Value: planning cost in kronor.", false, OwnScenarios.RunAsync),
        ("absence", "own absence", "Value: client minutes lost, all absences together. Seconds: the median from report to all alternatives, engines warm.", false, AbsenceBenchmark.RunAsync),
        ("peers", "peers: the same model, machine and run", "Value: kronor of a week, cost of a public roster, or an absence day's tiers. Seconds: solving, without rewriting the model for the peer.", false, PeersBenchmark.RunAsync),
        ("growth", "growth", "Value: planning cost in kronor. Seconds: to full coverage.", false, GrowthBenchmark.RunAsync),
    ];

    /// <summary>Runs; 0 when all is right, 1 when something failed, 2 when nothing did but data or engines are missing.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var arguments = BenchmarkArguments.Parse(args);
        var tables = arguments.Json ? error : output;
        var reports = new List<FamilyReport>();
        foreach (var family in Families.Where(f => arguments.Families.Count == 0 || arguments.Families.Contains(f.Name)))
        {
            var table = new ResultTable(tables);
            table.Header(family.Title, family.About);
            var (results, said) = (new ResultLog(table), new StringWriter());
            var code = await GuardedAsync(() => family.RunAsync(ArgumentsOf(args, family.Name, family.IsPublic), TextWriter.Null, said, results), said);
            tables.Write(said.ToString());
            code = results.Results.Any(r => r.Fault is not null || r.Checked == false) ? Failed : code;
            reports.Add(new FamilyReport(family.Name, code, said.ToString().TrimEnd(), results.Results));
        }
        tables.WriteLine();
        tables.WriteLine(string.Join(", ", reports.Select(r => $"{r.Family}: {r.ExitCode switch { 0 => $"{r.Results.Count} results", Failed => "FAILED", _ => "data or engine missing" }}")));
        if (arguments.Json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { cores = Environment.ProcessorCount, arguments.Workers, arguments.Quick, families = reports }, Format));
        }
        var codes = reports.Select(r => r.ExitCode).ToList();
        return codes.Contains(Failed) ? Failed : codes.DefaultIfEmpty().Max();
    }

    /// <summary>The same options for one family: <c>--scenario</c> names own scenarios, <c>--instance</c> public ones.</summary>
    private static BenchmarkArguments ArgumentsOf(string[] args, string family, bool isPublic) =>
        BenchmarkArguments.Parse([family, .. Without(args.Skip(1).ToArray(), isPublic ? "--scenario" : "--instance")]) with { Json = false };

    private static IEnumerable<string> Without(string[] args, string option) => args.Where((a, i) => a != option && (i == 0 || args[i - 1] != option));

    /// <summary>A family that breaks is told and counts as failed; the next one runs.</summary>
    private static async Task<int> GuardedAsync(Func<Task<int>> run, TextWriter said)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or ArgumentException or OverflowException or InstanceFault)
        {
            await said.WriteLineAsync($"FAULT: {fault.Message}");
            return Failed;
        }
    }
}
