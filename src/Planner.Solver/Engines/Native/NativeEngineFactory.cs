namespace Planner.Solver;

/// <summary>Makes in-process engines.</summary>
internal sealed class NativeEngineFactory : IEngineFactory
{
    public string Name => NativeEngine.EngineName;

    public Task<ICpSatEngine> StartAsync(CancellationToken cancel) => Task.FromResult<ICpSatEngine>(new NativeEngine());
}
