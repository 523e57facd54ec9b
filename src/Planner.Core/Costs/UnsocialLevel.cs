namespace Planner.Core.Costs;

/// <summary>The agreement's levels of unsocial hours (obekväm arbetstid, OB), dearest last. See domain.md §2.</summary>
public enum UnsocialLevel
{
    /// <summary>D: evening of a Monday to Thursday, 19–22.</summary>
    WeekdayEvening,

    /// <summary>C: night of a Monday to Thursday, 22–24, and of a Tuesday to Friday, 00–06.</summary>
    WeekdayNight,

    /// <summary>B: weekend, from Friday 19 to Monday 07, and the holidays that are not storhelg.</summary>
    Weekend,

    /// <summary>B at night: 22–06 towards a Saturday, Sunday or holiday.</summary>
    WeekendNight,

    /// <summary>A: storhelg.</summary>
    MajorHoliday,

    /// <summary>A at night: 22–06 in a storhelg.</summary>
    MajorHolidayNight,
}
