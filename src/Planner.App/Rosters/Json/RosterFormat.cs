namespace Planner.App.Rosters.Json;

/// <summary>What marks a file as a roster of ours, and the words its values use.</summary>
internal static class RosterFormat
{
    /// <summary>Value of <c>format</c>.</summary>
    public const string Name = "planner-roster";

    /// <summary>Value of <c>version</c>; raised when a reader of the old version would misread the new one. 2 added events.</summary>
    public const int Version = 2;

    /// <summary>Oldest version read: a roster without events.</summary>
    public const int OldestVersion = 1;

    /// <summary>Largest file read, in bytes. A week of 100 people is about 1 MB.</summary>
    public const long MaxBytes = 20_000_000;
}
