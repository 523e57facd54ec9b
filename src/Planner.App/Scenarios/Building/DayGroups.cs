using System.Globalization;
using Planner.App.Scenarios.Reading;

namespace Planner.App.Scenarios.Building;

/// <summary>
/// Unfolds an entry's days over the planned days: one group for each visit, with the days it may take place on.
/// Dates outside the planned days are left out.
/// </summary>
internal static class DayGroups
{
    public static IReadOnlyList<IReadOnlyList<DateOnly>> Of(DaysEntry entry, UnitEntry unit)
    {
        var planned = Enumerable.Range(0, unit.Days).Select(unit.FirstDay.AddDays);
        var days = planned.Where(d => entry.Weekdays.Contains(d.DayOfWeek) || entry.Dates.Contains(d)).ToList();
        if (!entry.AnyOf)
        {
            return [.. days.Select(d => (IReadOnlyList<DateOnly>)[d])];
        }
        return entry.Dates.Count > 0
            ? days.Count == 0 ? [] : [days]
            : [.. days.GroupBy(Week).Select(g => (IReadOnlyList<DateOnly>)[.. g])];
    }

    /// <summary>Year and ISO week of a date, as one comparable number.</summary>
    public static int Week(DateOnly date)
    {
        var moment = date.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(moment) * 100) + ISOWeek.GetWeekOfYear(moment);
    }
}
