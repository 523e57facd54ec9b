using System.Globalization;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>A month of the unit's ledger beside its year.</summary>
/// <param name="Month">The month, each record with its figures.</param>
/// <param name="Months">The year's months with anything in them, by first day.</param>
/// <param name="Year">The year's figures so far.</param>
public sealed record FollowUpReport(LedgerMonth Month, IReadOnlyDictionary<DateOnly, LedgerFigures> Months, LedgerFigures Year)
{
    /// <summary>What the action plan wants saved in overtime in a year, kronor (handlingsplan, goal 4). It does not say whether with on-cost or without.</summary>
    public const decimal YearGoal = 32_000;
}

/// <summary>What came of asking for a follow-up.</summary>
public abstract record FollowUpOutcome
{
    private FollowUpOutcome()
    {
    }

    /// <summary>The report, also when there is nothing in it.</summary>
    public sealed record Summed(FollowUpReport Report) : FollowUpOutcome;

    /// <summary>There is no such month.</summary>
    public sealed record Refused(LocalText Reason) : FollowUpOutcome;
}

/// <summary>Sums overtime avoided and service lost from the ledger, month and year. That somebody looked is logged.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class FollowUp(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>The month it is now, <c>2026-11</c>.</summary>
    public string ThisMonth => SwedishClock.Local(clock).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Sums.</summary>
    /// <param name="month">The month, <c>2026-11</c>.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="isNoted">Whether it is noted in the log that somebody looked.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<FollowUpOutcome> RunAsync(string month, string by, bool isNoted, CancellationToken stop)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return new FollowUpOutcome.Refused(LedgerReport.NotAMonth(month));
        }
        await using var context = database.Open();
        var (from, until) = (new DateOnly(first.Year, 1, 1), new DateOnly(first.Year, 12, 1));
        var ledger = await LedgerTable.ReadAsync(context.Ledger.Where(l => l.Month >= from && l.Month <= until), stop).ConfigureAwait(false);
        if (isNoted)
        {
            context.Note(clock, by, "ledger.seen", month);
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        var months = Enumerable.Range(0, 12).Select(m => LedgerReport.Of(ledger, from.AddMonths(m))).Where(m => m.Rows.Count > 0).ToDictionary(m => m.First, m => m.Sum);
        return new FollowUpOutcome.Summed(new FollowUpReport(
            LedgerReport.Of(ledger, first), months, months.Values.Aggregate(LedgerFigures.None, (sum, figures) => sum.Plus(figures))));
    }
}
