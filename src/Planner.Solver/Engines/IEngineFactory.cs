namespace Planner.Solver;

/// <summary>Starts engines of one form.</summary>
internal interface IEngineFactory
{
    /// <summary>The name its engines will have.</summary>
    string Name { get; }

    /// <summary>Starts an engine and waits until it can take a model.</summary>
    /// <exception cref="EngineFaultException">It did not start.</exception>
    Task<ICpSatEngine> StartAsync(CancellationToken cancel);
}
