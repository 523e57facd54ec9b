using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Benchmarks.Peers;

/// <summary>CBC: mixed integer programming. Debian's MiniZinc is built without it, so MiniZinc linearises and CBC is given the linear model as a file.</summary>
internal sealed partial class CbcPeer(int workers) : MiniZincPeer
{
    private const double Grace = 30;

    public override string Name => "CBC";

    public override int Workers => workers;

    protected override string Program => "cbc";

    protected override string Packages => "minizinc coinor-cbc";

    protected override IReadOnlyList<string> Flattening { get; } = ["-G", "linear"];

    protected override async Task<(Tool.Run Run, string? Note)> SolveAsync(string flat, string folder, double seconds, FlatSolutions found)
    {
        var (file, solution) = (Path.Combine(folder, "model.mps"), Path.Combine(folder, "model.sol"));
        var linear = LinearModel.Read(flat);
        linear.Write(file);
        var (isOptimal, isInfeasible, bound) = (false, false, (double?)null);
        var run = await Tool.RunAsync(
            Program,
            [file, "-threads", workers.ToString(CultureInfo.InvariantCulture), "-timeMode", "elapsed", "-sec", seconds.ToString("F1", CultureInfo.InvariantCulture), "-solve", "-solution", solution],
            seconds + Grace, Take);
        if (File.Exists(solution) && linear.Values(await File.ReadAllLinesAsync(solution)) is { } values)
        {
            found.Found(values, run.Seconds);
        }
        found.Proven(isOptimal && found.Values is not null, isInfeasible, bound);
        return (run, run.IsEnded ? $"ended {Grace:F0} s after its time" : null);

        void Take(string line, double second)
        {
            isOptimal |= line.Contains("Optimal solution found", StringComparison.Ordinal);
            isInfeasible |= line.Contains("infeasible", StringComparison.OrdinalIgnoreCase) && line.StartsWith("Result", StringComparison.Ordinal);
            if (line.Contains("Integer solution of", StringComparison.Ordinal))
            {
                found.Seen(second);
            }
            if (LowerBound().Match(line) is { Success: true } match)
            {
                bound = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }
    }

    [GeneratedRegex(@"^Lower bound:\s+(-?[\d.eE+]+)")]
    private static partial Regex LowerBound();
}
