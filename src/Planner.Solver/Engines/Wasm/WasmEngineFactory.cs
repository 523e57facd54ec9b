namespace Planner.Solver;

/// <summary>Starts Node child processes that solve.</summary>
internal sealed class WasmEngineFactory(EngineHost host, NodeRuntime node) : IEngineFactory
{
    public string Name { get; } = $"CP-SAT 9.15 (wasm, node {node.Version.ToString(2)})";

    public async Task<ICpSatEngine> StartAsync(CancellationToken cancel)
    {
        var process = EngineProcess.Start(host, node);
        var engine = new WasmEngine(Name, process);
        try
        {
            await engine.WaitUntilReadyAsync(cancel).ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
