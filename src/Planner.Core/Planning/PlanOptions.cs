namespace Planner.Core.Planning;

/// <summary>How long and how to search.</summary>
/// <param name="Seed">Seed of every random choice; the same seed and iterations give the same plan.</param>
/// <param name="Iterations">Search rounds, or null to go by time.</param>
/// <param name="Time">Wall time for the whole run, or null to go by iterations.</param>
/// <param name="Workers">How many searches run side by side; part of what decides the plan.</param>
public sealed record PlanOptions(int Seed, int? Iterations, TimeSpan? Time, int Workers)
{
    /// <summary>How long to look for a lower bound after the search, or null not to.</summary>
    public TimeSpan? BoundTime { get; init; }
}
