using Planner.Solver;

namespace Planner.App.Plans.Runs;

/// <summary>The server's solver engines: started when first asked for, kept warm, shared by everybody. What could not be started is looked for again by whoever asks next.</summary>
/// <param name="start">Looks for engines and starts so many.</param>
public sealed class SharedEngines(Func<int, Task<EngineStart>> start) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private EngineStart.Ready? _ready;

    /// <summary>The engines, or what is missing.</summary>
    public async Task<EngineStart> GetAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_ready is null)
            {
                var started = await start(Environment.ProcessorCount).ConfigureAwait(false);
                _ready = started as EngineStart.Ready;
                return started;
            }
            return _ready;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ready is { } ready)
        {
            await ready.Pool.DisposeAsync().ConfigureAwait(false);
        }
        _turn.Dispose();
    }
}
