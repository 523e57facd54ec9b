using System.Globalization;
using Planner.Solver;

namespace Planner.Benchmarks;

/// <summary>A family of public instances: one folder of the data, one file an instance, called by a prefix and a number.</summary>
/// <param name="Family">The family, and its folder.</param>
/// <param name="Prefix">What file names begin with.</param>
/// <param name="Ending">What file names end with, the dot included.</param>
internal sealed record PublicInstances(string Family, string Prefix, string Ending)
{
    private const int Missing = 2;

    /// <summary>Solves the files asked for with one engine; 2 when data or engines are missing.</summary>
    public async Task<int> SolveAsync(BenchmarkArguments arguments, TextWriter error, Func<IReadOnlyList<string>, CpSatEnginePool, Task<int>> solve)
    {
        var folder = Path.Combine(arguments.Data ?? "", Family);
        if (arguments.Data is null || Files(folder, arguments) is not { Count: > 0 } files)
        {
            await error.WriteLineAsync(arguments.Data is null
                ? "Public instances are not part of the project: say where they are with --data FOLDER."
                : $"There is no {Prefix}N{Ending} that was asked for in {folder}. Maybe --data should name the folder that has the folder '{Family}'.");
            return Missing;
        }
        var start = await CpSatEngines.StartAsync(1, TimeProvider.System);
        if (start is not EngineStart.Ready { Pool: var pool })
        {
            await error.WriteLineAsync(((EngineStart.Missing)start).Instruction);
            return Missing;
        }
        await using (pool)
        {
            return await solve(files, pool);
        }
    }

    /// <summary>The number of an instance's file, as it is written.</summary>
    public string NameOf(string path) => Path.GetFileNameWithoutExtension(path)[Prefix.Length..];

    private List<string> Files(string folder, BenchmarkArguments arguments) => !Directory.Exists(folder) ? [] :
        [.. Directory.GetFiles(folder, $"{Prefix}*{Ending}")
            .Where(f => arguments.Scenarios.Count == 0 || arguments.Scenarios.Contains(NameOf(f)))
            .OrderBy(f => int.TryParse(NameOf(f), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue)];
}
