namespace Planner.Solver;

/// <summary>What reaches the shelf: an engine, or the news that one did not start.</summary>
internal abstract record EngineArrival
{
    private EngineArrival() { }

    /// <param name="Engine">The engine.</param>
    /// <param name="LastUse">Grows with each use of any engine; 0 before the first.</param>
    public sealed record Started(ICpSatEngine Engine, long LastUse) : EngineArrival;

    public sealed record Failed(EngineFaultException Fault) : EngineArrival;
}
