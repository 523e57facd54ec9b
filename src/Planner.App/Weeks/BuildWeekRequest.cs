namespace Planner.App.Weeks;

/// <summary>A wish to have a week built and written.</summary>
public sealed record BuildWeekRequest
{
    /// <summary>The scenario's folder.</summary>
    public required string ScenarioFolder { get; init; }

    /// <summary>Where <c>roster.json</c> and <c>roster.html</c> are written.</summary>
    public required string OutFolder { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Wall time from the request to the finished plan, in seconds; null for the scenario's own when no iterations are given.</summary>
    public int? Seconds { get; init; }

    /// <summary>Search rounds, or null to go by time.</summary>
    public int? Iterations { get; init; }

    /// <summary>Searches side by side; null for two when going by iterations (so that every machine gives the same plan), else one per core.</summary>
    public int? Workers { get; init; }

    /// <summary>Seconds to look for a lower bound after the plan is found; null not to.</summary>
    public int? BoundSeconds { get; init; }

    /// <summary>Language of the page: <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "sv";
}
