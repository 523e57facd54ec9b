using Google.OrTools.Sat;
using Planner.Solver;

namespace Planner.App.Absences.Cases;

/// <summary>A solver that tells how many models it has solved: the progress of a search that cannot know how much is left.</summary>
internal sealed class CountedSolver(ICpSatSolver solver, Action<int> solved) : ICpSatSolver
{
    private int _solved;

    public string Name => solver.Name;

    public int Count => solver.Count;

    public async Task<SolveOutcome> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel = default)
    {
        var outcome = await solver.SolveAsync(model, parameters, cancel).ConfigureAwait(false);
        solved(Interlocked.Increment(ref _solved));
        return outcome;
    }
}
