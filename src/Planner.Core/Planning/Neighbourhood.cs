namespace Planner.Core.Planning;

/// <summary>
/// What a subproblem may change: person-days and visits. Everything else stands as in the incumbent roster.
/// A visit may be free only when every person-day that serves it is free.
/// </summary>
/// <param name="Kind">What kind of neighbourhood it is, for statistics.</param>
/// <param name="Cells">Free person-days.</param>
/// <param name="Visits">Free visits by index.</param>
public sealed record Neighbourhood(string Kind, IReadOnlySet<(int Person, int Day)> Cells, IReadOnlySet<int> Visits)
{
    /// <summary>Free person-days on which somebody works just when the incumbent says: visits and breaks move inside the shift.</summary>
    public IReadOnlySet<(int Person, int Day)> KeptSpans { get; init; } = new HashSet<(int, int)>();

    /// <summary>Starts that free visits may have besides those on the grid, by visit: the times clients were told.</summary>
    public IReadOnlyDictionary<int, int> PlannedStarts { get; init; } = new Dictionary<int, int>();

    /// <summary>
    /// Whether each day's order is a circuit, which prices travel. Without it visits are ordered pair by pair: a smaller
    /// model where most times are given and travel is only a matter of what fits.
    /// </summary>
    public bool HasRoutes { get; init; } = true;

    /// <summary>Everything is free.</summary>
    public static Neighbourhood Whole(PlanningProblem problem) => new(
        "whole",
        (from person in problem.People from day in Enumerable.Range(0, problem.Horizon.Days) select (person.Index, day)).ToHashSet(),
        problem.Visits.Select(v => v.Index).ToHashSet());
}
