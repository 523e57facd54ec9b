namespace Planner.Solver;

/// <summary>The form of engine this program was built with: WebAssembly in Node child processes.</summary>
internal static class EngineForm
{
    public static async Task<EngineSearch> FindAsync(EngineOptions options, CancellationToken cancel)
    {
        var host = EngineHost.Locate(options.HostFolder);
        if (!host.IsInstalled) return new EngineSearch.Missing(host.Instruction);
        var node = await NodeRuntime.FindAsync(host, options.NodePath, cancel).ConfigureAwait(false);
        return node is null
            ? new EngineSearch.Missing($"No Node.js {NodeRuntime.Oldest} or later runs here. Maybe install it from nodejs.org or put it on PATH, then start again.")
            : new EngineSearch.Found(new WasmEngineFactory(host, node));
    }
}
