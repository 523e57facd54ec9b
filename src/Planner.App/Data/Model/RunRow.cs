namespace Planner.App.Data.Model;

/// <summary>A search for a plan, in the background: at most one at a time for a scenario. What it found waits until somebody uses it.</summary>
internal sealed class RunRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ScenarioId { get; init; }

    /// <summary>One of <see cref="RunStates"/>.</summary>
    public required string State { get; set; }

    public required int Seconds { get; init; }

    public required int Seed { get; init; }

    public required DateTime StartedAt { get; init; }

    public required string StartedBy { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>How many times it was begun: more than once when servers went down.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether somebody asked it to end with what it has.</summary>
    public bool IsStopAsked { get; set; }

    /// <summary>The roster found, or null.</summary>
    public string? Roster { get; set; }

    /// <summary>The pins it was found under.</summary>
    public string Pins { get; set; } = "[]";

    /// <summary>What was proven or went wrong.</summary>
    public string? NoteSv { get; set; }

    public string? NoteEn { get; set; }
}

/// <summary>Where a run can be.</summary>
internal static class RunStates
{
    /// <summary>Waiting or searching.</summary>
    public const string Going = "going";

    /// <summary>A plan was found and waits.</summary>
    public const string Found = "found";

    /// <summary>It ended without a plan.</summary>
    public const string Failed = "failed";

    /// <summary>Its plan was used, or somebody said no to it.</summary>
    public const string Closed = "closed";
}
