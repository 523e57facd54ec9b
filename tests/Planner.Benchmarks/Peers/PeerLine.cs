using System.Globalization;
using Google.OrTools.Sat;

namespace Planner.Benchmarks.Peers;

/// <summary>What one solver came to with one instance, beside ours.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Solver">Who solved it.</param>
/// <param name="Workers">Cores it could use.</param>
/// <param name="Value">What its plan comes to: a cost, or a number for each tier; none when it found nothing.</param>
/// <param name="Bound">What it proved the value not to be below, or null.</param>
/// <param name="Proof">What it proved.</param>
/// <param name="RewriteSeconds">Time to bring the model into its language, or null where that is not needed.</param>
/// <param name="SolveSeconds">Time it solved.</param>
/// <param name="FirstSeconds">When its first plan came, or null.</param>
/// <param name="ValueRatio">Its cost over ours after the same seconds, or null.</param>
/// <param name="TimeRatio">Its seconds over ours for a plan as good as its own, or for a proof; null when that says nothing.</param>
/// <param name="Checked">Whether the product's checker has passed its plan; null when there is none.</param>
/// <param name="Fault">Why it cannot be trusted, or null.</param>
/// <param name="Note">What else is to be said, or null.</param>
internal sealed record PeerLine(
    string Instance, string Solver, int Workers, IReadOnlyList<decimal> Value, decimal? Bound, string Proof, double? RewriteSeconds, double SolveSeconds, double? FirstSeconds,
    decimal? ValueRatio, double? TimeRatio, bool? Checked, string? Fault, string? Note)
{
    public static PeerLine Missing(string instance, IPeer peer) => new(instance, peer.Name, peer.Workers, [], null, "missing", null, 0, null, null, null, null, null, peer.Missing);

    public static string ProofOf(CpSolverStatus status) => status switch
    {
        CpSolverStatus.Optimal => "optimal",
        CpSolverStatus.Infeasible => "nothing lawful",
        _ => "none",
    };

    public BenchmarkResult ToResult() => new()
    {
        Instance = Instance,
        Value = Value,
        Bound = Bound is { } bound ? [bound] : [],
        Proof = Proof,
        Seconds = SolveSeconds,
        Engine = Solver,
        Workers = Workers,
        Checked = Checked,
        Fault = Fault,
        Note = string.Join("; ", new[]
        {
            RewriteSeconds is > 0 ? string.Create(CultureInfo.InvariantCulture, $"rewritten in {RewriteSeconds:F1} s") : null,
            ValueRatio is { } cost ? string.Create(CultureInfo.InvariantCulture, $"{cost:F2} times our cost") : null,
            TimeRatio is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:F1} times our time") : null,
            Note,
        }.Where(n => n is not null)) is { Length: > 0 } note ? note : null,
        Details = this,
    };
}
