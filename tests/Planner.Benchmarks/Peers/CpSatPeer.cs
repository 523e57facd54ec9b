using System.Diagnostics;
using Google.OrTools.Sat;
using Planner.Solver;

namespace Planner.Benchmarks.Peers;

/// <summary>CP-SAT as our own engine runs it, given the whole as one model and no roster to begin with.</summary>
internal sealed class CpSatPeer(ICpSatSolver solver) : IPeer
{
    public string Name => "CP-SAT, one model";

    public int Workers => 1;

    public string? Missing => null;

    public async Task<PeerAnswer> SolveAsync(PeerModel model, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await solver.SolveAsync(model.Proto, new SolveLimits(seconds, null, 1).ToParameters());
        return outcome is SolveOutcome.Answered { Response: { } response }
            ? new PeerAnswer(response, 0, clock.Elapsed.TotalSeconds, null, response.Status == CpSolverStatus.ModelInvalid ? response.SolutionInfo : null)
            : PeerAnswer.Nothing(0, clock.Elapsed.TotalSeconds, outcome is SolveOutcome.EngineFailed { Reason: var reason } ? reason : "cancelled");
    }
}
