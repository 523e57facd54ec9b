using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>When unsocial hours (OB) lie, by the public summaries of AB (domain.md §2 S30, S31 and §7).</summary>
public static class UnsocialHours
{
    private const int NightFrom = 22;
    private const int NightTo = 6;
    private const int EveningFrom = 19;
    private const int HolidayEveFrom = 16;
    private const int HolidayEnds = 7;

    /// <summary>
    /// The unsocial periods of the horizon and of the day after it, which a last night shift reaches into: by start,
    /// never overlapping, two that touch differing in level or rate.
    /// </summary>
    /// <param name="horizon">The planned days.</param>
    /// <param name="rates">What the levels pay.</param>
    /// <param name="withWhitsun">Whether Whitsun is a storhelg; sources differ (domain.md §7).</param>
    public static IReadOnlyList<UnsocialPeriod> In(Horizon horizon, PayRates rates, bool withWhitsun = true)
    {
        var periods = new List<UnsocialPeriod>();
        for (var day = 0; day <= horizon.Days; day++)
        {
            AppendDay(periods, horizon, horizon.DateOf(day), rates, withWhitsun);
        }
        return periods;
    }

    /// <summary>The level of the hour that begins at the local clock time, or null for ordinary time.</summary>
    /// <param name="local">A whole hour; every limit of the agreement is one.</param>
    /// <param name="withWhitsun">Whether Whitsun is a storhelg.</param>
    public static UnsocialLevel? LevelAt(DateTime local, bool withWhitsun = true) =>
        LevelAt(DateOnly.FromDateTime(local), local.Hour, Storhelg.Contains(local, withWhitsun));

    private static void AppendDay(List<UnsocialPeriod> periods, Horizon horizon, DateOnly date, PayRates rates, bool withWhitsun)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var storhelger = Storhelg.In(date.Year - 1, withWhitsun).Concat(Storhelg.In(date.Year, withWhitsun))
            .Where(p => p.From < midnight.AddDays(1) && midnight < p.To).ToList();
        for (var hour = 0; hour < 24; hour++)
        {
            var local = midnight.AddHours(hour);
            if (LevelAt(date, hour, storhelger.Any(p => p.From <= local && local < p.To)) is { } level)
            {
                var time = new TimeRange(horizon.MinuteOf(local), horizon.MinuteOf(local.AddHours(1)));
                Append(periods, new UnsocialPeriod(time, level, rates.On(PayFigures.Of(level), date)));
            }
        }
    }

    private static UnsocialLevel? LevelAt(DateOnly date, int hour, bool inStorhelg)
    {
        var night = hour is >= NightFrom or < NightTo;
        if (inStorhelg)
        {
            return night ? UnsocialLevel.MajorHolidayNight : UnsocialLevel.MajorHoliday;
        }
        if (IsWeekend(date, hour))
        {
            var towards = hour >= NightFrom ? date.AddDays(1) : date;
            return night && IsFree(towards) ? UnsocialLevel.WeekendNight : UnsocialLevel.Weekend;
        }
        return night ? UnsocialLevel.WeekdayNight : hour >= EveningFrom ? UnsocialLevel.WeekdayEvening : null;
    }

    /// <summary>Level B: weekend, a holiday from 16 the day before to 07 the day after, and a day between two holidays.</summary>
    private static bool IsWeekend(DateOnly date, int hour)
    {
        var (before, after) = (date.AddDays(-1), date.AddDays(1));
        return IsFree(date)
            || (date.DayOfWeek == DayOfWeek.Friday && hour >= EveningFrom)
            || (IsLesserHoliday(after) && hour >= HolidayEveFrom)
            || (SwedishHolidays.IsPublicHoliday(before) && hour < HolidayEnds)
            || (SwedishHolidays.IsPublicHoliday(before) && SwedishHolidays.IsPublicHoliday(after));
    }

    private static bool IsFree(DateOnly date) => date.DayOfWeek == DayOfWeek.Saturday || SwedishHolidays.IsPublicHoliday(date);

    /// <summary>The holidays whose eve is unsocial from 16: trettondag, 1 maj, Kristi himmelsfärd, nationaldagen, alla helgons dag.</summary>
    private static bool IsLesserHoliday(DateOnly date) => (date.Month, date.Day) is (1, 6) or (5, 1) or (6, 6)
        || date == SwedishHolidays.Easter(date.Year).AddDays(39) || date == SwedishHolidays.AllSaints(date.Year);

    private static void Append(List<UnsocialPeriod> periods, UnsocialPeriod next)
    {
        if (periods.Count > 0 && periods[^1] is var last && last.Time.End == next.Time.Start && last with { Time = next.Time } == next)
        {
            periods[^1] = last with { Time = new TimeRange(last.Time.Start, next.Time.End) };
        }
        else if (next.Time.Minutes > 0)
        {
            periods.Add(next);
        }
    }
}
