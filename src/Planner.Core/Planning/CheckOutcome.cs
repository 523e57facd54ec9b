using Planner.Core.Rules;

namespace Planner.Core.Planning;

/// <summary>What the checker says of a roster.</summary>
public abstract record CheckOutcome
{
    private CheckOutcome()
    {
    }

    /// <summary>No hard rule is broken.</summary>
    public sealed record Passed(CheckedRoster Plan) : CheckOutcome;

    /// <summary>At least one hard rule is broken; the findings name each.</summary>
    public sealed record Rejected(Findings Findings) : CheckOutcome;
}
