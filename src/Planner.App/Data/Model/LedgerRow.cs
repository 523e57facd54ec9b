namespace Planner.App.Data.Model;

/// <summary>A ledger record; the same JSON as a line of <c>ledger.jsonl</c> (format in <c>Absences/README.md</c>).</summary>
internal sealed class LedgerRow : IAppendOnly
{
    public required Guid ScenarioId { get; init; }

    /// <summary>Its place in the scenario's ledger, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The record's id.</summary>
    public required string Record { get; init; }

    /// <summary>The record it corrects, or null.</summary>
    public string? Corrects { get; init; }

    /// <summary>First day of the month it belongs to.</summary>
    public required DateOnly Month { get; init; }

    public required string Json { get; init; }
}
