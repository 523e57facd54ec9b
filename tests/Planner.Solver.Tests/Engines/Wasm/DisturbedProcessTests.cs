namespace Planner.Solver.Tests.Engines.Wasm;

/// <summary>What happens when an engine's process is killed or frozen: an outcome, a new process, and the next solve works.</summary>
[Collection(EngineTestGroup.Name)]
public sealed class DisturbedProcessTests : IAsyncLifetime
{
    private static readonly EngineOptions Impatient = new() { Grace = TimeSpan.FromSeconds(1) };
    private RecordingFactory Factory { get; set; } = null!;

    private CpSatEnginePool Pool { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Factory = await RecordingFactory.CreateAsync();
        Pool = new CpSatEnginePool(Factory, 1, TimeProvider.System, Impatient);
        Assert.IsType<SolveOutcome.Answered>(await SolveEasyAsync());
    }

    public async Task DisposeAsync()
    {
        await Pool.DisposeAsync();
        Assert.DoesNotContain(Factory.ProcessIds, Signals.IsRunning);
    }

    [Fact]
    public async Task A_process_killed_while_solving_is_reported_and_replaced()
    {
        var solving = Pool.SolveAsync(SampleModels.Endless(), EngineFixture.Ample.ToParameters());
        await Task.Delay(500);
        foreach (int id in Factory.ProcessIds) Signals.Kill(id);
        var failed = Assert.IsType<SolveOutcome.EngineFailed>(await solving.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("exit code", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("Maybe", failed.Reason, StringComparison.Ordinal);
        Assert.IsType<SolveOutcome.Answered>(await SolveEasyAsync());
    }

    [Fact]
    public async Task A_process_killed_while_idle_is_not_noticed_by_the_caller()
    {
        foreach (int id in Factory.ProcessIds) Signals.Kill(id);
        Assert.IsType<SolveOutcome.Answered>(await SolveEasyAsync());
    }

    [Fact]
    public async Task A_frozen_process_is_replaced_after_its_limit_and_the_grace()
    {
        if (OperatingSystem.IsWindows()) return;
        var frozen = Factory.ProcessIds.ToList();
        foreach (int id in frozen) await Signals.FreezeAsync(id);
        foreach (int _ in frozen)
        {
            var solving = Pool.SolveAsync(SampleModels.Easy(), new SolveLimits(1, null, 1).ToParameters());
            var failed = Assert.IsType<SolveOutcome.EngineFailed>(await solving.WaitAsync(TimeSpan.FromSeconds(60)));
            Assert.Contains("did not answer within 2 s", failed.Reason, StringComparison.Ordinal);
        }
        Assert.IsType<SolveOutcome.Answered>(await SolveEasyAsync());
    }

    private Task<SolveOutcome> SolveEasyAsync() =>
        Pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters());
}
