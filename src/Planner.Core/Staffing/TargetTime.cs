namespace Planner.Core.Staffing;

/// <summary>
/// How many minutes somebody should work in a horizon. Assumptions, since the agreement's text was not at hand:
/// an absence takes a fifth of the contracted week for each whole Monday to Friday, and its own minutes, at most that
/// fifth, for a part of such a day; absence at a weekend takes nothing. Public holidays and free eves on Monday to Friday
/// take a fifth only from a full-time week of 40 h, which is counted per holiday-free week (helgfri vecka); shorter
/// full-time weeks have the holidays in them already (domain.md §1).
/// </summary>
public static class TargetTime
{
    private const int HolidayFreeWeekMinutes = 40 * 60;

    /// <summary>The minutes to work in the horizon, 0 or more; 0 for the hourly employed.</summary>
    public static int Minutes(Contract contract, Horizon horizon, IReadOnlyList<Absence> absences)
    {
        var day = contract.WeekMinutes / 5m;
        var target = contract.WeekMinutes * horizon.Days / 7m;
        for (var d = 0; d < horizon.Days; d++)
        {
            if (!horizon.IsWeekend(d))
            {
                target -= Off(contract, horizon, d, absences, day);
            }
        }
        return Math.Max(0, (int)Math.Round(target, MidpointRounding.AwayFromZero));
    }

    private static decimal Off(Contract contract, Horizon horizon, int d, IReadOnlyList<Absence> absences, decimal day)
    {
        var date = horizon.DateOf(d);
        if (contract.FullTimeWeekMinutes == HolidayFreeWeekMinutes && (SwedishHolidays.IsPublicHoliday(date) || SwedishHolidays.IsFreeEve(date)))
        {
            return day;
        }
        return Math.Min(day, absences.Sum(a => a.Time.OverlapMinutes(horizon.Day(d))));
    }
}
