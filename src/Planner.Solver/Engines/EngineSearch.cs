namespace Planner.Solver;

/// <summary>What came of looking for the parts an engine needs.</summary>
internal abstract record EngineSearch
{
    private EngineSearch() { }

    public sealed record Found(IEngineFactory Factory) : EngineSearch;

    public sealed record Missing(string Instruction) : EngineSearch;
}
