namespace Planner.Solver;

/// <summary>The form of engine this program was built with: the Google.OrTools package, in process.</summary>
internal static class EngineForm
{
    public static Task<EngineSearch> FindAsync(EngineOptions options, CancellationToken cancel) =>
        Task.FromResult<EngineSearch>(new EngineSearch.Found(new NativeEngineFactory()));
}
