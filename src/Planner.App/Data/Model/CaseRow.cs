namespace Planner.App.Data.Model;

/// <summary>
/// Something reported and the proposals it led to, or a week's single absences played: worked on in the background, then waiting for
/// somebody to decide. What was decided is in the published versions and the ledger; a case may be removed.
/// </summary>
internal sealed class CaseRow : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ScenarioId { get; init; }

    /// <summary>One of <see cref="CaseKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="CaseStates"/>.</summary>
    public required string State { get; set; }

    /// <summary>Number of the published version it is about.</summary>
    public required int Number { get; set; }

    /// <summary>What was reported, as JSON, people and visits by code and without cause; empty for a play.</summary>
    public required string Report { get; init; }

    /// <summary>Local time to plan from, or null for the reports' own.</summary>
    public string? Now { get; init; }

    public required DateTime StartedAt { get; init; }

    public required string StartedBy { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>How many times somebody has begun to carry it out.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether somebody asked it to end with what it has.</summary>
    public bool IsStopAsked { get; set; }

    /// <summary>What came of it, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed, or what the manager said.</summary>
    public string? NoteSv { get; set; }

    public string? NoteEn { get; set; }

    /// <summary>The alternative the manager is asked about, or that was accepted.</summary>
    public int? Alternative { get; set; }

    /// <summary>Who asks the manager, or who decided.</summary>
    public string? By { get; set; }

    /// <summary>Why the manager should say yes.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }
}

/// <summary>What a case is about.</summary>
internal static class CaseKinds
{
    /// <summary>Something that has happened.</summary>
    public const string Cover = "cover";

    /// <summary>Something that is only tried and cannot be accepted.</summary>
    public const string Trial = "trial";

    /// <summary>A week's single absences.</summary>
    public const string Play = "play";
}

/// <summary>Where a case can be.</summary>
internal static class CaseStates
{
    /// <summary>Waiting to be worked on, or worked on.</summary>
    public const string Going = "going";

    /// <summary>There is a result.</summary>
    public const string Found = "found";

    /// <summary>The manager is asked.</summary>
    public const string Asked = "asked";

    /// <summary>It ended without a result.</summary>
    public const string Failed = "failed";

    /// <summary>An alternative was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>Nobody wants it any more.</summary>
    public const string Closed = "closed";
}
