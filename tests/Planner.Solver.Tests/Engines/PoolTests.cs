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
    public async Task Whoever_comes_while_others_solve_without_end_is_next_in_turn()
    {
        using var enough = new CancellationTokenSource();
        var (pool, easy, solved) = (engine.Pool, SampleModels.Easy(), 0);
        var others = Enumerable.Range(0, pool.Count).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await pool.SolveAsync(easy, EngineFixture.Ample.ToParameters());
                Interlocked.Increment(ref solved);
            }
        })).ToList();
        var waited = new List<int>();
        for (var turn = 0; turn < 20; turn++)
        {
            var before = Volatile.Read(ref solved);
            Assert.IsType<SolveOutcome.Answered>(await pool.SolveAsync(easy, EngineFixture.Ample.ToParameters()));
            waited.Add(Volatile.Read(ref solved) - before);
        }
        await enough.CancelAsync();
        await Task.WhenAll(others);
        Assert.InRange(waited.Order().ElementAt(10), 0, 3 * pool.Count);
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

    [Fact]
    public async Task The_engine_used_last_solves_next_since_its_code_is_compiled()
    {
        var factory = new CountingFactory(Assert.IsType<EngineSearch.Found>(await EngineForm.FindAsync(new(), default)).Factory);
        await using var pool = new CpSatEnginePool(factory, 1, TimeProvider.System, new EngineOptions { Spares = 1 });
        await factory.BothWarm.WaitAsync(TimeSpan.FromMinutes(2));
        var warmUps = factory.Solves.ToArray();
        for (var solve = 0; solve < 4; solve++) Assert.IsType<SolveOutcome.Answered>(await pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters()));
        Assert.Equal([0, 4], factory.Solves.Zip(warmUps, (now, then) => now - then).Order());
    }

    [Fact]
    public async Task Without_spares_an_engine_is_replaced_when_it_is_lost()
    {
        var pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System, new EngineOptions { Spares = 0 })).Pool;
        await using var owned = pool;
        using var cancel = new CancellationTokenSource();
        var solving = pool.SolveAsync(SampleModels.Endless(), EngineFixture.Ample.ToParameters(), cancel.Token);
        await cancel.CancelAsync();
        Assert.IsType<SolveOutcome.Cancelled>(await solving);
        Assert.IsType<SolveOutcome.Answered>(await pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters()));
    }
}
