using System.Collections.Concurrent;

namespace Planner.Solver.Tests.Engines.Wasm;

/// <summary>Starts real engine processes and remembers them, so that a test can disturb them.</summary>
internal sealed class RecordingFactory(IEngineFactory inner) : IEngineFactory
{
    private readonly ConcurrentQueue<int> _started = new();

    public string Name => inner.Name;

    public IReadOnlyCollection<int> ProcessIds => _started;

    public static async Task<RecordingFactory> CreateAsync(EngineOptions? options = null) =>
        new(Assert.IsType<EngineSearch.Found>(await EngineForm.FindAsync(options ?? new(), default)).Factory);

    public async Task<ICpSatEngine> StartAsync(CancellationToken cancel)
    {
        var engine = (WasmEngine)await inner.StartAsync(cancel);
        _started.Enqueue(engine.ProcessId);
        return engine;
    }
}
