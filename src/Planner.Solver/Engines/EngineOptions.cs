namespace Planner.Solver;

/// <summary>Where engines are found and how patient the pool is.</summary>
public sealed record EngineOptions
{
    /// <summary>The folder of the engine host; null for the one in PLANNER_ENGINE_HOST or else the one the build installed.</summary>
    public string? HostFolder { get; init; }

    /// <summary>The folders to look for Node in, separated as in PATH; null for PATH itself.</summary>
    public string? NodePath { get; init; }

    /// <summary>How long after its own time limit an engine may take to answer before it is replaced.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an engine may take to start and warm up.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many engines are kept ready beyond those that solve, to step in for one that breaks; zero or more.</summary>
    public int Spares { get; init; } = 1;

    /// <summary>Whether engines start with the first solve instead of at once: starting and warming up takes the processors for some seconds.</summary>
    public bool StartWhenNeeded { get; init; }
}
