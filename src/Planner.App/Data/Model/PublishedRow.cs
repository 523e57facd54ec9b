namespace Planner.App.Data.Model;

/// <summary>A published roster: numbered, never changed. The latest is the one that holds.</summary>
internal sealed class PublishedRow : IAppendOnly
{
    public required Guid ScenarioId { get; init; }

    /// <summary>The roster's revision, from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>What led to it: <c>published</c>, <c>accepted</c> or <c>undone</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The roster file, byte for byte what <see cref="Hash"/> was made of.</summary>
    public required string Roster { get; init; }

    /// <summary>SHA-256 of the roster file.</summary>
    public required string Hash { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }
}
