using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>One client of <c>clients.yaml</c>.</summary>
internal sealed record ClientEntry
{
    public required Given<string> Code { get; init; }

    public required Given<string>? Unit { get; init; }

    public required Given<string> Zone { get; init; }

    public required IReadOnlyList<Given<string>> KeyWorkers { get; init; }

    public required IReadOnlyList<Given<string>> Vetoes { get; init; }

    public required string? Language { get; init; }

    public required bool IsFlagged { get; init; }

    /// <summary>How short a boendestöd visit may become when staff is short, or null.</summary>
    public required int? ShortVisitMinutes { get; init; }

    /// <summary>How long a call may take a visit's place when staff is short, or null.</summary>
    public required int? PhoneMinutes { get; init; }

    /// <summary>What everyone who visits the client must hold.</summary>
    public required IReadOnlyList<Given<string>> Competences { get; init; }

    public required IReadOnlyList<DecisionEntry> Decisions { get; init; }
}

/// <summary>A decision; <paramref name="Ends"/> says where its last day stands.</summary>
internal sealed record DecisionEntry(Given<string> Id, Service Service, int GrantedMinutes, DateRange Valid, Place Begins, Place Ends);
