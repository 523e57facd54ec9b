namespace Planner.Solver;

/// <summary>What reaches the shelf: an engine, or the news that one did not start.</summary>
internal abstract record EngineArrival
{
    private EngineArrival() { }

    public sealed record Started(ICpSatEngine Engine) : EngineArrival;

    public sealed record Failed(EngineFaultException Fault) : EngineArrival;
}
