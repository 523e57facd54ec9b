using System.Threading.Channels;

namespace Planner.Solver;

/// <summary>The engines nobody is using, and those being started to join them. Their number, with those lent out, stays the same.</summary>
internal sealed class EngineShelf : IAsyncDisposable
{
    private readonly Channel<EngineArrival> _arrivals = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<EngineArrival> { Comparer = Comparer<EngineArrival>.Create((one, other) => LastUse(other).CompareTo(LastUse(one))) });

    private readonly Lock _lock = new();
    private readonly HashSet<Task> _starting = [];
    private readonly EngineStarter _starter;
    private readonly int _size;
    private readonly CancellationToken _stop;
    private long _uses;

    public EngineShelf(EngineStarter starter, int size, CancellationToken stop)
    {
        (_starter, _size, _stop) = (starter, size, stop);
        for (int i = 0; i < size; i++) BeginStart();
    }

    /// <summary>An engine that can be used, as soon as there is one.</summary>
    /// <exception cref="EngineFaultException">As many engines as there should be failed to start, one after another.</exception>
    public async Task<ICpSatEngine> TakeAsync(CancellationToken cancel)
    {
        for (int failures = 0; ;)
        {
            switch (await _arrivals.Reader.ReadAsync(cancel).ConfigureAwait(false))
            {
                case EngineArrival.Started { Engine.IsUsable: true } started:
                    return started.Engine;
                case EngineArrival.Started ended:
                    await ReplaceAsync(ended.Engine).ConfigureAwait(false);
                    break;
                case EngineArrival.Failed failed:
                    BeginStart();
                    if (++failures >= _size) throw failed.Fault;
                    break;
            }
        }
    }

    public void PutBack(ICpSatEngine engine) => _arrivals.Writer.TryWrite(new EngineArrival.Started(engine, Interlocked.Increment(ref _uses)));

    /// <summary>Ends an engine and starts another in its place, in the background.</summary>
    public async Task ReplaceAsync(ICpSatEngine engine)
    {
        await engine.DisposeAsync().ConfigureAwait(false);
        BeginStart();
    }

    /// <summary>Ends all engines. The pool has cancelled what is starting.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] starting;
        lock (_lock) starting = [.. _starting];
        await Task.WhenAll(starting).ConfigureAwait(false);
        while (_arrivals.Reader.TryRead(out var arrival))
            if (arrival is EngineArrival.Started started) await started.Engine.DisposeAsync().ConfigureAwait(false);
        _starter.Dispose();
    }

    /// <summary>Faults are met before they are forgotten; the engine used last has most of its code compiled.</summary>
    private static long LastUse(EngineArrival arrival) => arrival is EngineArrival.Started started ? started.LastUse : long.MaxValue;

    private void BeginStart()
    {
        if (_stop.IsCancellationRequested) return;
        lock (_lock)
        {
            _starting.RemoveWhere(t => t.IsCompleted);
            _starting.Add(Task.Run(StartAsync));
        }
    }

    private async Task StartAsync()
    {
        try
        {
            _arrivals.Writer.TryWrite(new EngineArrival.Started(await _starter.StartAsync(_stop).ConfigureAwait(false), LastUse: 0));
        }
        catch (OperationCanceledException)
        {
            // The pool is being disposed.
        }
        catch (EngineFaultException fault)
        {
            _arrivals.Writer.TryWrite(new EngineArrival.Failed(fault));
        }
    }
}
