using Planner.Core.Rules;

namespace Planner.Core.Planning;

/// <summary>What planning came to.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>A plan the checker passed.</summary>
    public sealed record Planned(PlanResult Result) : PlanOutcome;

    /// <summary>No plan keeps every hard rule, not even one that leaves visits uncovered: what the best try still breaks.</summary>
    public sealed record NothingLawful(IReadOnlyList<Finding> Breaches) : PlanOutcome;
}
