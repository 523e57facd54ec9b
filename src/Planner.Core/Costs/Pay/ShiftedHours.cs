using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>How early a person was told of a change, as far as pay is concerned.</summary>
public enum Notice
{
    /// <summary>On the day itself or later: hours outside the old pass are extra time.</summary>
    SameDay,

    /// <summary>At latest the day before: hours moved outside the old pass pay a supplement.</summary>
    Brief,

    /// <summary>More than ten days ahead: moving hours costs nothing.</summary>
    Ample,
}

/// <summary>
/// Shifted hours (förskjuten arbetstid, AB §23, domain.md §2 S28, S29): hours of the contract moved outside the old pass pay a
/// supplement up to ten days after the notice, more on its first two days, and more on a day that was free.
/// </summary>
public static class ShiftedHours
{
    /// <summary>The notice a person had of a change of a day.</summary>
    /// <param name="told">Local time the person was told.</param>
    /// <param name="date">The day the changed shift starts.</param>
    /// <param name="rates">How long a notice pays.</param>
    public static Notice NoticeOf(DateTime told, DateOnly date, PayRates rates)
    {
        var days = date.DayNumber - DateOnly.FromDateTime(told).DayNumber;
        return days <= 0 ? Notice.SameDay : days <= rates.On(PayFigures.ShiftedNotice, date).Whole ? Notice.Brief : Notice.Ample;
    }

    /// <summary>The supplement for hours moved at short notice.</summary>
    /// <param name="contract">The person's employment; an hourly employee has no pass to move and gets none.</param>
    /// <param name="date">The day.</param>
    /// <param name="moved">Paid stretches outside the old pass, disjoint.</param>
    /// <param name="dayOfNotice">Which of the notice's days with moved hours this is, from 0.</param>
    /// <param name="wasFree">Whether the person was free that day before.</param>
    /// <param name="rates">The supplements.</param>
    public static IReadOnlyList<PayLine> Lines(Contract contract, DateOnly date, IReadOnlyList<TimeRange> moved, int dayOfNotice, bool wasFree, PayRates rates)
    {
        if (contract.IsHourly)
        {
            return [];
        }
        var isFirst = dayOfNotice < rates.On(PayFigures.ShiftedFirstDays, date).Whole;
        var share = rates.On(Figure(isFirst, wasFree), date);
        var hour = HourlyRate.Of(contract, date, rates);
        return [.. moved.Select(t => new PayLine(PayRule.ShiftedHours, date, t, t.Minutes, hour.KronorPerHour, share.Factor, [share, .. hour.Basis], rates))];
    }

    private static PayFigure Figure(bool isFirst, bool wasFree) => (isFirst, wasFree) switch
    {
        (true, true) => PayFigures.ShiftedFirstFree,
        (true, false) => PayFigures.ShiftedFirst,
        (false, true) => PayFigures.ShiftedFree,
        (false, false) => PayFigures.Shifted,
    };
}
