namespace Planner.App.Absences;

/// <summary>A wish to have what was reported covered.</summary>
public sealed record CoverAbsenceRequest
{
    /// <summary>The scenario's folder.</summary>
    public required string ScenarioFolder { get; init; }

    /// <summary>The roster file.</summary>
    public required string RosterFile { get; init; }

    /// <summary>What was reported.</summary>
    public required CoverReport Report { get; init; }

    /// <summary>The local time to plan from; null for the report's own, else the clock's.</summary>
    public string? Now { get; init; }

    /// <summary>The ledger that knows who has been moved before; null for <c>ledger.jsonl</c> beside the roster.</summary>
    public string? LedgerFile { get; init; }

    /// <summary>The ledger used.</summary>
    public string Ledger => LedgerFile ?? LedgerBeside(RosterFile);

    /// <summary>The ledger of a roster file when none is named: <c>ledger.jsonl</c> beside it.</summary>
    public static string LedgerBeside(string rosterFile) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(rosterFile))!, "ledger.jsonl");
}
