namespace Planner.Core.Planning;

/// <summary>How far a running search has come.</summary>
/// <param name="Elapsed">Wall time since the start.</param>
/// <param name="Iteration">Search rounds done.</param>
/// <param name="Cost">Price units of the best plan so far.</param>
/// <param name="UncoveredMinutes">Its uncovered staff minutes.</param>
/// <param name="Bound">No plan can cost less than this, or null while unknown.</param>
/// <param name="Phase">What the search is doing.</param>
public sealed record PlanProgress(TimeSpan Elapsed, int Iteration, long Cost, int UncoveredMinutes, long? Bound, PlanPhase Phase);

/// <summary>The parts of a search.</summary>
public enum PlanPhase
{
    /// <summary>Building the first lawful plan.</summary>
    Constructing,

    /// <summary>Taking visits out and putting them back better.</summary>
    Loosening,

    /// <summary>Solving neighbourhoods with CP-SAT.</summary>
    Improving,

    /// <summary>Trying to prove the plan.</summary>
    Proving,
}
