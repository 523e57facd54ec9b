namespace Planner.Core.Planning;

/// <summary>What was proven of a plan, said honestly.</summary>
public enum PlanStatus
{
    /// <summary>Proven to be the cheapest plan of the whole problem on its time grid.</summary>
    ProvenOptimal,

    /// <summary>The best found within the time or iterations given; a bound may say how far from the best it can be.</summary>
    BestFound,

    /// <summary>Stopped by the user; the best found so far.</summary>
    Stopped,

    /// <summary>No solver engine could start: constructed and improved without proof.</summary>
    EngineMissing,
}
