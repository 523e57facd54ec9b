namespace Planner.Core.Staffing;

/// <summary>
/// The major holidays (storhelger) of AB's unsocial-hours level A (domain.md §7), in local clock time:
/// from 18:00 the day before Good Friday to 07:00 the day after Easter Monday, and from 18:00 the day before
/// Whitsun, Midsummer, Christmas and New Year's Eve to 07:00 on the first working day after the eve.
/// </summary>
public static class Storhelg
{
    /// <summary>The periods whose holiday lies in the year, by start.</summary>
    /// <param name="year">The eve's year; the New Year period ends in the year after.</param>
    /// <param name="withWhitsun">Whether Whitsun is one; sources differ, so it is a setting.</param>
    public static IReadOnlyList<(DateTime From, DateTime To)> In(int year, bool withWhitsun = true)
    {
        var easter = SwedishHolidays.Easter(year);
        List<(DateTime, DateTime)> periods = [(Evening(easter.AddDays(-3)), Morning(easter.AddDays(2)))];
        List<DateOnly> eves = [SwedishHolidays.Midsummer(year).AddDays(-1), new(year, 12, 24), new(year, 12, 31)];
        if (withWhitsun)
        {
            eves.Insert(0, easter.AddDays(48));
        }
        periods.AddRange(eves.Select(eve => (Evening(eve.AddDays(-1)), Morning(FirstWorkingDayAfter(eve)))));
        return periods;
    }

    /// <summary>Whether the local clock time lies in one of the periods.</summary>
    public static bool Contains(DateTime local, bool withWhitsun = true) =>
        In(local.Year, withWhitsun).Concat(In(local.Year - 1, withWhitsun)).Any(p => p.From <= local && local < p.To);

    private static DateTime Evening(DateOnly date) => date.ToDateTime(new TimeOnly(18, 0));

    private static DateTime Morning(DateOnly date) => date.ToDateTime(new TimeOnly(7, 0));

    private static DateOnly FirstWorkingDayAfter(DateOnly date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (!SwedishHolidays.IsWorkingDay(date));
        return date;
    }
}
