using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>Something that solves models, several at once: what planning code sees of engines and processes.</summary>
public interface ICpSatSolver
{
    /// <summary>What solves, for reports.</summary>
    string Name { get; }

    /// <summary>How many solves run at once; more wait for their turn.</summary>
    int Count { get; }

    /// <summary>Solves a model. Expected faults are outcomes, never exceptions.</summary>
    Task<SolveOutcome> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel = default);
}
