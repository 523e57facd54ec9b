using Google.OrTools.Sat;
using Planner.Solver;

namespace Planner.Core.Tests.Testing;

/// <summary>A solver that answers what a test tells it to.</summary>
internal sealed class FakeSolver(Func<CpModelProto, SatParameters, Task<SolveOutcome>> answer) : ICpSatSolver
{
    private int _solves;

    public string Name => "fake";

    public int Count => 2;

    /// <summary>How many solves were asked for.</summary>
    public int Solves => _solves;

    public Task<SolveOutcome> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _solves);
        return answer(model, parameters);
    }
}
