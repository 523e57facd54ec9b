using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>One CP-SAT solver that works on one model at a time.</summary>
public interface ICpSatEngine : IAsyncDisposable
{
    /// <summary>What solves, for reports: "CP-SAT 9.15 (wasm, node 26.10)" or "CP-SAT 9.15 (native)".</summary>
    string Name { get; }

    /// <summary>Whether another solve may be asked for.</summary>
    bool IsUsable => true;

    /// <summary>Solves a model within the parameters' limits.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the engine must be disposed.</exception>
    /// <exception cref="EngineFaultException">The engine broke or went away; it must be disposed.</exception>
    Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel);
}
