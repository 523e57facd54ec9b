namespace Planner.App.Data.Model;

/// <summary>The roster being worked on (utkast): at most one for a scenario. Each change is a step; undoing goes back along them.</summary>
internal sealed class DraftRow : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ScenarioId { get; init; }

    /// <summary>Number of the published version it started from, or 0 when there was none.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Number of the step that is shown.</summary>
    public required int Step { get; set; }

    public int Version { get; set; }

    public required DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}

/// <summary>One step of a draft: the whole roster and its pins after it.</summary>
internal sealed class DraftStepRow
{
    public required Guid DraftId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was done, in both languages.</summary>
    public required string TitleSv { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>The roster file (format in <c>Rosters/README.md</c>).</summary>
    public required string Roster { get; init; }

    /// <summary>Visits pinned, as JSON.</summary>
    public required string Pins { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}
