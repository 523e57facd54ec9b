using Planner.Solver;

namespace Planner.App.Plans.Runs;

/// <summary>The server's solver engines: started when first asked for, kept warm, shared by everybody.</summary>
/// <param name="start">Looks for engines and starts so many.</param>
public sealed class SharedEngines(Func<int, Task<EngineStart>> start) : IAsyncDisposable
{
    private readonly Lazy<Task<EngineStart>> _start = new(() => start(Environment.ProcessorCount));

    /// <summary>The engines, or what is missing.</summary>
    public Task<EngineStart> GetAsync() => _start.Value;

    /// <summary>Ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_start.IsValueCreated && await _start.Value.ConfigureAwait(false) is EngineStart.Ready ready)
        {
            await ready.Pool.DisposeAsync().ConfigureAwait(false);
        }
    }
}
