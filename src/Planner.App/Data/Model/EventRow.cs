namespace Planner.App.Data.Model;

/// <summary>An event of a published roster, for asking who is away when without reading rosters. Never a cause.</summary>
internal sealed class EventRow : IAppendOnly
{
    public required Guid ScenarioId { get; init; }

    /// <summary>Number of the published roster that first had it.</summary>
    public required int Number { get; init; }

    /// <summary>Its place among the roster's events, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>As in a roster file, for example <c>absent</c>.</summary>
    public required string Kind { get; init; }

    public string? Person { get; init; }

    public string? Visit { get; init; }

    public DateTime? From { get; init; }

    public DateTime? Until { get; init; }
}
