namespace Planner.App.Data.Model;

/// <summary>Who saw or changed what, and when.</summary>
internal sealed class LogRow : IAppendOnly
{
    public Guid Id { get; init; } = LogIds.Next();

    public required DateTime At { get; init; }

    /// <summary>The account's user name, or <c>system</c>.</summary>
    public required string By { get; init; }

    /// <summary>What was done, a fixed word: <c>week.seen</c>, <c>scenario.imported</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: names of scenarios, ids and codes; never a person's name.</summary>
    public required string Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
