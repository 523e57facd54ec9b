using Planner.Core.Planning;

namespace Planner.App.Weeks;

/// <summary>Where a build is.</summary>
public abstract record BuildWeekStep
{
    private BuildWeekStep()
    {
    }

    /// <summary>Reading and checking the scenario.</summary>
    public sealed record Reading : BuildWeekStep;

    /// <summary>Waiting for a solver engine to be found.</summary>
    public sealed record StartingEngines : BuildWeekStep;

    /// <summary>Searching.</summary>
    public sealed record Searching(PlanProgress Progress) : BuildWeekStep;
}
