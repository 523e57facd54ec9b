using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>A record and the line it stands on.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Record">The record.</param>
public sealed record LedgerEntry(int Line, LedgerRecord Record);

/// <summary>A line that cannot be read.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record DamagedLine(int Line, LocalText Fault);

/// <summary>All of a ledger that can be read, and which lines cannot.</summary>
/// <param name="Entries">Records in the order they were written.</param>
/// <param name="Damaged">Lines that cannot be read; nothing after them is lost.</param>
public sealed record LedgerReading(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<DamagedLine> Damaged)
{
    /// <summary>A ledger with nothing in it.</summary>
    public static LedgerReading Empty { get; } = new([], []);

    /// <summary>Records that no later record corrects.</summary>
    public IEnumerable<LedgerEntry> Standing
    {
        get
        {
            var corrected = Entries.Select(e => e.Record.Corrects).OfType<string>().ToHashSet();
            return Entries.Where(e => !corrected.Contains(e.Record.Id));
        }
    }
}
