using Planner.App.Plans.Runs;
using Planner.Solver;

namespace Planner.App.Tests.Plans;

public sealed class SharedEnginesTests
{
    [Fact]
    public async Task What_could_not_be_started_is_looked_for_again_without_starting_the_server_anew()
    {
        var asked = 0;
        await using var engines = new SharedEngines(_ => ++asked switch
        {
            1 => throw new InvalidOperationException("inget minne"),
            2 => Task.FromException<EngineStart>(new InvalidOperationException("inget minne")),
            _ => Task.FromResult<EngineStart>(new EngineStart.Missing("installera Node")),
        });
        await Assert.ThrowsAsync<InvalidOperationException>(engines.GetAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(engines.GetAsync);
        Assert.IsType<EngineStart.Missing>(await engines.GetAsync());
        Assert.IsType<EngineStart.Missing>(await engines.GetAsync());
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task Engines_that_are_there_are_started_once_whoever_asks()
    {
        var asked = 0;
        await using var engines = new SharedEngines(count =>
        {
            Interlocked.Increment(ref asked);
            return CpSatEngines.StartAsync(count, TimeProvider.System, new EngineOptions { StartWhenNeeded = true });
        });
        var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(engines.GetAsync)));
        // Where there is none, each looks again.
        Assert.Equal(given[0] is EngineStart.Ready ? 1 : 4, asked);
        Assert.Equal(given[0] is EngineStart.Ready ? 1 : 4, given.Distinct().Count());
    }
}
