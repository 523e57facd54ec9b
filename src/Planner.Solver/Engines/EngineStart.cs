namespace Planner.Solver;

/// <summary>What came of looking for an engine: <see cref="Ready"/> or <see cref="Missing"/>.</summary>
public abstract record EngineStart
{
    private EngineStart() { }

    /// <summary>Engines are starting; solves may be asked for at once.</summary>
    /// <param name="Pool">The engines; dispose it to end them.</param>
    public sealed record Ready(CpSatEnginePool Pool) : EngineStart;

    /// <summary>There is nothing to solve with; planning can go on without.</summary>
    /// <param name="Instruction">What is missing and how to install it.</param>
    public sealed record Missing(string Instruction) : EngineStart;
}
