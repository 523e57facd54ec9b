using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>CP-SAT from the Google.OrTools package, in this process.</summary>
internal sealed class NativeEngine : ICpSatEngine
{
    public const string EngineName = "CP-SAT 9.15 (native)";

    public string Name => EngineName;

    public async Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel)
    {
        var problem = new CpModel();
        problem.Model.MergeFrom(model);
        using var solver = new CpSolver { StringParameters = ParameterText.Of(parameters) };
        using var stopping = cancel.Register(solver.StopSearch);
        // Asking again covers a cancellation that came before the search had begun.
        using var insisting = new Timer(_ => { if (cancel.IsCancellationRequested) solver.StopSearch(); }, null, 100, 100);
        await Task.Run(() => solver.Solve(problem), CancellationToken.None).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return solver.Response ?? throw new EngineFaultException($"{EngineName} gave no answer. Maybe the package and this program do not fit together.");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
