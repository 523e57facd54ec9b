using Google.OrTools.Sat;

namespace Planner.Benchmarks.Peers;

/// <summary>A model to be solved as it is.</summary>
/// <param name="Proto">Variables, constraints and objective.</param>
/// <param name="First">Literals, as the solver's references, that are best settled first: who serves what.</param>
internal sealed record PeerModel(CpModelProto Proto, IReadOnlyList<int> First);

/// <summary>What a peer came to.</summary>
/// <param name="Response">Status, values, objective and bound, in the form our own engine answers in.</param>
/// <param name="RewriteSeconds">Time to turn the model into the solver's own language.</param>
/// <param name="SolveSeconds">Time it solved.</param>
/// <param name="FirstSeconds">When its first solution came, or null when it had none or does not say.</param>
/// <param name="Note">What else is to be said, or null.</param>
internal sealed record PeerAnswer(CpSolverResponse Response, double RewriteSeconds, double SolveSeconds, double? FirstSeconds, string? Note)
{
    public static PeerAnswer Nothing(double rewriteSeconds, double solveSeconds, string note) =>
        new(new CpSolverResponse { Status = CpSolverStatus.Unknown, BestObjectiveBound = double.NegativeInfinity }, rewriteSeconds, solveSeconds, null, note);
}
