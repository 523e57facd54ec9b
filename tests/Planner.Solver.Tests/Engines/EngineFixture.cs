using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Engines;

/// <summary>One pool for all engine tests, and short ways to use it.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    public static readonly SolveLimits Ample = new(60, null, 1);

    public CpSatEnginePool Pool { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(2, TimeProvider.System)).Pool;

    public async Task DisposeAsync() => await Pool.DisposeAsync();

    public async Task<CpSolution> SolveAsync(CpModelBuilder model, SatParameters? parameters = null) =>
        new(Assert.IsType<SolveOutcome.Answered>(await Pool.SolveAsync(model.Build(), parameters ?? Ample.ToParameters())).Response);
}
