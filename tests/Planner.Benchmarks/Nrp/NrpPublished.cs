using System.Globalization;

namespace Planner.Benchmarks.Nrp;

/// <summary>What others have published of the instances, read from <c>best_known.csv</c>: the best cost known, and what solvers reach in ten minutes.</summary>
internal sealed class NrpPublished
{
    private readonly string[] _columns;
    private readonly Dictionary<string, string[]> _rows;

    private NrpPublished(string[] lines) => (_columns, _rows) = (lines.Length > 0 ? lines[0].Split(',') : [], lines.Skip(1).Select(l => l.Split(',')).ToDictionary(r => r[0]));

    public static NrpPublished Read(string folder) =>
        new(File.Exists(Path.Combine(folder, "best_known.csv")) ? File.ReadAllLines(Path.Combine(folder, "best_known.csv")) : []);

    /// <summary>The best cost known, or null.</summary>
    public int? Best(string instance) => Value(instance, "best_known_ub");

    /// <summary>What a solver reaches in ten minutes, or null.</summary>
    public int? InTenMinutes(string instance, string solver) => Value(instance, $"{solver}_10min");

    private int? Value(string instance, string column) =>
        Array.IndexOf(_columns, column) is >= 0 and var at && _rows.TryGetValue(instance, out var row) && at < row.Length
        && int.TryParse(row[at], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
