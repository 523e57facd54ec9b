using Google.OrTools.Sat;
using Planner.Solver;

namespace Planner.Core.Tests.Testing;

/// <summary>The engines every test of the assembly shares: starting one costs more than hundreds of tiny solves.</summary>
public static class Engine
{
    private static readonly Lazy<Task<CpSatEnginePool>> Pool = new(StartAsync);

    /// <summary>The engines as planning code sees them.</summary>
    public static async Task<ICpSatSolver> SolverAsync() => await Pool.Value;

    /// <summary>Solves to proof; anything else than an answer that proves something fails the test.</summary>
    public static Task<CpSolution> ProveAsync(CpModelBuilder model) => ProveAsync(model.Build());

    /// <inheritdoc cref="ProveAsync(CpModelBuilder)"/>
    public static async Task<CpSolution> ProveAsync(CpModelProto model)
    {
        var pool = await Pool.Value;
        var outcome = await pool.SolveAsync(model, new SolveLimits(60, null, 1).ToParameters());
        var answered = Assert.IsType<SolveOutcome.Answered>(outcome);
        var solution = new CpSolution(answered.Response);
        Assert.True(solution.IsOptimal || solution.IsInfeasible, $"Nothing was proven: {answered.Response.Status}");
        return solution;
    }

    private static async Task<CpSatEnginePool> StartAsync() => await CpSatEngines.StartAsync(2, TimeProvider.System) switch
    {
        EngineStart.Ready ready => EndWithTheProcess(ready.Pool),
        EngineStart.Missing missing => throw new InvalidOperationException(missing.Instruction),
        var other => throw new InvalidOperationException($"Unknown start {other}."),
    };

    private static CpSatEnginePool EndWithTheProcess(CpSatEnginePool pool)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => pool.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return pool;
    }
}
