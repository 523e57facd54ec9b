using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Runs;

/// <summary>Where the search for a week's plan is.</summary>
public abstract record RunStatus
{
    private RunStatus()
    {
    }

    /// <summary>Nothing is searched for and nothing waits.</summary>
    public sealed record None : RunStatus;

    /// <summary>Searching.</summary>
    /// <param name="Run">The run.</param>
    /// <param name="Seconds">How long it may take.</param>
    /// <param name="Progress">How far it is, or null before it has begun.</param>
    /// <param name="IsStopping">Whether it was asked to end with what it has.</param>
    public sealed record Going(Guid Run, int Seconds, PlanProgress? Progress, bool IsStopping) : RunStatus;

    /// <summary>A plan waits to be used.</summary>
    /// <param name="Run">The run.</param>
    /// <param name="Cost">Its price units.</param>
    /// <param name="Gaps">Visits and duties it leaves uncovered.</param>
    /// <param name="Note">What was proven of it.</param>
    public sealed record Found(Guid Run, long Cost, int Gaps, LocalText Note) : RunStatus;

    /// <summary>It ended without a plan.</summary>
    /// <param name="Run">The run.</param>
    /// <param name="Why">Why.</param>
    public sealed record Failed(Guid Run, LocalText Why) : RunStatus;
}
