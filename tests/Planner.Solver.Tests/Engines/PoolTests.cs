namespace Planner.Solver.Tests.Engines;

[Collection(EngineTestGroup.Name)]
public sealed class PoolTests(EngineFixture engine)
{
    [Fact]
    public async Task More_solves_than_engines_take_turns()
    {
        var easy = SampleModels.Easy();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => engine.Pool.SolveAsync(easy, EngineFixture.Ample.ToParameters())));
        Assert.All(outcomes, o => Assert.Equal(4, Assert.IsType<SolveOutcome.Answered>(o).Response.ObjectiveValue));
    }

    [Fact]
    public async Task Cancelling_ends_a_solve_and_the_next_one_works()
    {
        using var cancel = new CancellationTokenSource();
        var solving = engine.Pool.SolveAsync(SampleModels.Endless(), EngineFixture.Ample.ToParameters(), cancel.Token);
        await Task.Delay(500);
        Assert.False(solving.IsCompleted);
        await cancel.CancelAsync();
        Assert.IsType<SolveOutcome.Cancelled>(await solving.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.IsType<SolveOutcome.Answered>(await engine.Pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters()));
    }

    [Fact]
    public async Task A_solve_cancelled_before_its_turn_takes_no_engine()
    {
        var outcome = await engine.Pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters(), new CancellationToken(true));
        Assert.IsType<SolveOutcome.Cancelled>(outcome);
    }

    [Fact]
    public async Task Disposing_cancels_running_and_later_solves()
    {
        var pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System)).Pool;
        var running = pool.SolveAsync(SampleModels.Endless(), EngineFixture.Ample.ToParameters());
        var waiting = pool.SolveAsync(SampleModels.Endless(), EngineFixture.Ample.ToParameters());
        await pool.DisposeAsync();
        await pool.DisposeAsync();
        var later = pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters());
        foreach (var solve in new[] { running, waiting, later }) Assert.IsType<SolveOutcome.Cancelled>(await solve);
    }

    [Fact]
    public void The_pool_names_what_solves() => Assert.StartsWith("CP-SAT 9.15 (", engine.Pool.Name, StringComparison.Ordinal);
}
