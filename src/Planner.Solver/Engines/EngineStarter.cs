namespace Planner.Solver;

/// <summary>Starts engines and warms them up, a few at a time so that they do not slow each other down.</summary>
internal sealed class EngineStarter(IEngineFactory factory, int atOnce, TimeProvider time, TimeSpan limit) : IDisposable
{
    private readonly SemaphoreSlim _permits = new(atOnce);

    /// <summary>An engine that has already solved a small model.</summary>
    /// <exception cref="EngineFaultException">It did not start within the limit, or did not solve the model.</exception>
    public async Task<ICpSatEngine> StartAsync(CancellationToken stop)
    {
        await _permits.WaitAsync(stop).ConfigureAwait(false);
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            return await StartWarmAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new EngineFaultException($"{factory.Name} did not start within {limit.TotalSeconds:0.#} s. Maybe the machine is overloaded.");
        }
        finally
        {
            _permits.Release();
        }
    }

    public void Dispose() => _permits.Dispose();

    private async Task<ICpSatEngine> StartWarmAsync(CancellationToken cancel)
    {
        var engine = await factory.StartAsync(cancel).ConfigureAwait(false);
        try
        {
            await engine.SolveAsync(WarmUp.Model(), WarmUp.Parameters(), cancel).ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
