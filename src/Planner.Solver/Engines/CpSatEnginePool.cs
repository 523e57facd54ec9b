using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>Lends engines to solves that run at the same time, keeps a warm spare, and replaces engines that break, hang or are cancelled.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class CpSatEnginePool : ICpSatSolver, IAsyncDisposable
{
    private readonly SemaphoreSlim _turns;
    private readonly Lazy<EngineShelf> _shelf;
    private readonly TimeProvider _time;
    private readonly TimeSpan _grace;
    private readonly CancellationTokenSource _disposed = new();
    private int _disposals;

    internal CpSatEnginePool(IEngineFactory factory, int count, TimeProvider time, EngineOptions options)
    {
        (Count, Name, _time, _grace) = (count, factory.Name, time, options.Grace);
        _turns = new SemaphoreSlim(count);
        _shelf = new Lazy<EngineShelf>(() => new EngineShelf(new EngineStarter(factory, count, time, options.StartLimit), count + options.Spares, _disposed.Token));
        if (!options.StartWhenNeeded) _ = _shelf.Value;
    }

    /// <summary>What solves, for reports.</summary>
    public string Name { get; }

    /// <summary>How many solves run at once; more wait for their turn.</summary>
    public int Count { get; }

    /// <summary>Solves a model. Never throws for cancelling or for an engine that breaks, and never outlasts the parameters' time limit by more than the grace.</summary>
    /// <remarks>
    /// The limit counts from when an engine takes the model, which may wait for a turn or for engines still starting.
    /// Without a limit in the parameters only <paramref name="cancel"/> ends a solve. After disposal every solve is cancelled.
    /// </remarks>
    public async Task<SolveOutcome> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel = default)
    {
        if (_disposed.IsCancellationRequested) return new SolveOutcome.Cancelled();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, _disposed.Token);
        try
        {
            await _turns.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new SolveOutcome.Cancelled();
        }
        try
        {
            return await TakeAndSolveAsync(model, parameters, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Cancels what is running and ends every engine.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposals, 1) == 1) return;
        await _disposed.CancelAsync().ConfigureAwait(false);
        // Once every turn is taken here, no engine is lent out any more.
        for (int i = 0; i < Count; i++) await _turns.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        if (_shelf.IsValueCreated) await _shelf.Value.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<SolveOutcome> TakeAndSolveAsync(CpModelProto model, SatParameters parameters, CancellationToken stop)
    {
        ICpSatEngine engine;
        try
        {
            engine = await _shelf.Value.TakeAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new SolveOutcome.Cancelled();
        }
        catch (EngineFaultException fault)
        {
            return new SolveOutcome.EngineFailed(fault.Message);
        }
        var outcome = await SolveAsync(engine, model, parameters, stop).ConfigureAwait(false);
        if (outcome is SolveOutcome.Answered) _shelf.Value.PutBack(engine);
        else await _shelf.Value.ReplaceAsync(engine).ConfigureAwait(false);
        return outcome;
    }

    private async Task<SolveOutcome> SolveAsync(ICpSatEngine engine, CpModelProto model, SatParameters parameters, CancellationToken stop)
    {
        var patience = PatienceFor(parameters);
        using var watchdog = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, watchdog.Token);
        try
        {
            return new SolveOutcome.Answered(await engine.SolveAsync(model, parameters, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            return stop.IsCancellationRequested ? new SolveOutcome.Cancelled() : new SolveOutcome.EngineFailed(
                $"{engine.Name} did not answer within {patience.TotalSeconds:0.#} s and was replaced. Maybe the machine is overloaded: solve fewer models at once.");
        }
        catch (EngineFaultException fault)
        {
            return new SolveOutcome.EngineFailed(fault.Message);
        }
    }

    private TimeSpan PatienceFor(SatParameters parameters)
    {
        // A timer cannot be set for longer than some 49 days; whoever allows that means "no limit".
        bool unlimited = !parameters.HasMaxTimeInSeconds || parameters.MaxTimeInSeconds > TimeSpan.FromDays(30).TotalSeconds;
        return unlimited ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(parameters.MaxTimeInSeconds) + _grace;
    }
}
