using Google.OrTools.Sat;

namespace Planner.Benchmarks.Peers;

/// <summary>A solver that is reached through MiniZinc: the model is written, flattened for the solver, solved, and its values are read back.</summary>
internal abstract class MiniZincPeer : IPeer
{
    private const string MiniZinc = "minizinc";
    private const double LongestRewrite = 300;

    public abstract string Name { get; }

    public abstract int Workers { get; }

    public string? Missing => new[] { MiniZinc, Program }.Where(p => !Tool.IsThere(p)).ToList() is { Count: > 0 } missing
        ? $"{string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} not installed: apt-get install {Packages}"
        : null;

    /// <summary>The solver's own program.</summary>
    protected abstract string Program { get; }

    /// <summary>What to install.</summary>
    protected abstract string Packages { get; }

    /// <summary>How MiniZinc is told whom to flatten for.</summary>
    protected abstract IReadOnlyList<string> Flattening { get; }

    public async Task<PeerAnswer> SolveAsync(PeerModel model, double seconds)
    {
        var folder = Directory.CreateTempSubdirectory("planner-peer-").FullName;
        try
        {
            var text = MiniZincText.Of(model);
            var (source, flat) = (Path.Combine(folder, "model.mzn"), Path.Combine(folder, "model.fzn"));
            await File.WriteAllTextAsync(source, text.Text);
            var rewriting = await Tool.RunAsync(MiniZinc, ["-c", .. Flattening, source, "--fzn", flat, "--ozn", Path.Combine(folder, "model.ozn")], LongestRewrite);
            if (rewriting.ExitCode != 0 || !File.Exists(flat))
            {
                return PeerAnswer.Nothing(rewriting.Seconds, 0, rewriting.IsEnded ? $"not flattened in {LongestRewrite:F0} s" : $"not flattened: {LastLine(rewriting.Errors)}");
            }
            var found = new FlatSolutions();
            var (run, note) = await SolveAsync(flat, folder, seconds, found);
            return new PeerAnswer(
                Response(model.Proto, text, found), rewriting.Seconds, run.Seconds, found.FirstSecond,
                string.Join("; ", new[] { text.IsCapped ? "dearest plans left out" : null, note, run.ExitCode > 0 ? $"exit code {run.ExitCode}: {LastLine(run.Errors)}" : null }.Where(n => n is not null)) is { Length: > 0 } said ? said : null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Solves the flat model.</summary>
    protected abstract Task<(Tool.Run Run, string? Note)> SolveAsync(string flat, string folder, double seconds, FlatSolutions found);

    private static CpSolverResponse Response(CpModelProto model, MiniZincText text, FlatSolutions found)
    {
        var offset = model.Objective?.Offset ?? 0;
        var response = new CpSolverResponse
        {
            Status = found.IsInfeasible ? CpSolverStatus.Infeasible
                : found.Values is null ? CpSolverStatus.Unknown
                : found.IsComplete ? CpSolverStatus.Optimal
                : CpSolverStatus.Feasible,
            BestObjectiveBound = found.Bound is { } bound ? ((bound - text.Shift) * text.Scale) + offset : double.NegativeInfinity,
        };
        if (found.Values is { } values)
        {
            response.Solution.Add(values);
            response.ObjectiveValue = offset + (model.Objective is null ? 0 : model.Objective.Vars.Select((v, i) => (double)model.Objective.Coeffs[i] * values[v]).Sum());
        }
        return response;
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => !l.StartsWith("Warning", StringComparison.Ordinal))
        ?? "without a word";
}
