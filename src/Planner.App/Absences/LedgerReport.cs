using System.Globalization;
using Planner.App.Absences.Cases;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A month of the ledger.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Rows">Records that stand, in the order they were written, each with its figures.</param>
/// <param name="Sum">Their figures together.</param>
/// <param name="Corrected">Records of the month that later ones corrected: shown, not counted.</param>
/// <param name="Damaged">Lines of the ledger that cannot be read.</param>
public sealed record LedgerMonth(
    DateOnly First, IReadOnlyList<(LedgerEntry Entry, LedgerFigures Figures)> Rows, LedgerFigures Sum, IReadOnlyList<LedgerEntry> Corrected, IReadOnlyList<DamagedLine> Damaged);

/// <summary>What came of asking for a month.</summary>
public abstract record LedgerReportOutcome
{
    private LedgerReportOutcome()
    {
    }

    /// <summary>The month, also when it is empty.</summary>
    public sealed record Summed(LedgerMonth Month) : LedgerReportOutcome;

    /// <summary>There is no such ledger or month.</summary>
    public sealed record Refused(LocalText Reason) : LedgerReportOutcome;
}

/// <summary>Sums a ledger's month: overtime avoided, defined so that a manager can defend it, and service lost beside it.</summary>
public static class LedgerReport
{
    /// <summary>Sums the month.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="month">The month, <c>2026-11</c>; a record belongs to the month it was planned in.</param>
    public static LedgerReportOutcome Run(string ledger, string month)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return new LedgerReportOutcome.Refused(NotAMonth(month));
        }
        if (LedgerFile.FaultOf(ledger) is { } fault)
        {
            return new LedgerReportOutcome.Refused(fault);
        }
        return File.Exists(ledger) ? new LedgerReportOutcome.Summed(Of(LedgerFile.Read(ledger), first)) : NoLedger(ledger);
    }

    /// <summary>Sums the month of the database's ledger, all its weeks. That somebody looked is logged.</summary>
    /// <param name="database">The database.</param>
    /// <param name="month">The month, <c>2026-11</c>.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<LedgerReportOutcome> RunAsync(PlannerDatabase database, string month, string by, TimeProvider clock, CancellationToken stop)
    {
        if (!await database.IsReadyAsync(stop).ConfigureAwait(false))
        {
            return new LedgerReportOutcome.Refused(PlanTexts.NoDatabase);
        }
        return await new FollowUp(database, clock).RunAsync(month, by, isNoted: true, stop).ConfigureAwait(false) switch
        {
            FollowUpOutcome.Summed summed => new LedgerReportOutcome.Summed(summed.Report.Month),
            FollowUpOutcome.Refused refused => new LedgerReportOutcome.Refused(refused.Reason),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    /// <summary>Sums the month of what was read.</summary>
    internal static LedgerMonth Of(LedgerReading ledger, DateOnly first)
    {
        bool IsOfMonth(LedgerEntry entry) => entry.Record.PlannedFrom.Year == first.Year && entry.Record.PlannedFrom.Month == first.Month;
        var rows = ledger.Standing.Where(IsOfMonth).Select(e => (Entry: e, Figures: LedgerFigures.Of(e.Record))).ToList();
        var standing = rows.Select(r => r.Entry.Record.Id).ToHashSet();
        return new LedgerMonth(
            first, rows, rows.Aggregate(LedgerFigures.None, (sum, row) => sum.Plus(row.Figures)),
            [.. ledger.Entries.Where(e => IsOfMonth(e) && !standing.Contains(e.Record.Id))], ledger.Damaged);
    }

    internal static LocalText NotAMonth(string month) => new(
        $"”{month}” är ingen månad. Skriv som 2026-11.", $"'{month}' is not a month. Maybe write it like 2026-11.");

    private static LedgerReportOutcome.Refused NoLedger(string path) => new(new(
        $"Det finns ingen ledger {path}. Den skapas när ett förslag antas med --accept.",
        $"There is no ledger {path}. Maybe nothing has been accepted yet; --accept makes it."));
}
