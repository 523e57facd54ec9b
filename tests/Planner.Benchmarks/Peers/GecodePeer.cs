using System.Globalization;

namespace Planner.Benchmarks.Peers;

/// <summary>Gecode: constraint programming. It restarts, learns which variables are hard, and settles first who serves what. Settled the other way, serving before not serving, it found no plan of a week at all.</summary>
internal sealed class GecodePeer(int workers) : MiniZincPeer
{
    private const double Grace = 15;

    public override string Name => "Gecode";

    public override int Workers => workers;

    protected override string Program => "fzn-gecode";

    protected override string Packages => "minizinc";

    protected override IReadOnlyList<string> Flattening { get; } = ["--solver", "org.gecode.gecode"];

    protected override async Task<(Tool.Run Run, string? Note)> SolveAsync(string flat, string folder, double seconds, FlatSolutions found)
    {
        var milliseconds = ((int)Math.Ceiling(seconds * 1000)).ToString(CultureInfo.InvariantCulture);
        var run = await Tool.RunAsync(
            Program, ["-p", workers.ToString(CultureInfo.InvariantCulture), "-a", "-restart", "luby", "-time", milliseconds, flat], seconds + Grace, found.Take);
        return (run, null);
    }
}
