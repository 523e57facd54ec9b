using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A person's ordinary working time on a day, which extra time is judged against.</summary>
/// <param name="Date">The day; whether it is a weekday decides what a free day pays.</param>
/// <param name="Parts">The pass from start to end, rast included; two parts for a split shift, none when the person is free.</param>
/// <param name="NetMinutes">Paid minutes of the pass, rast not counted.</param>
/// <param name="ScheduleMinutes">Net minutes of a full-timer's day in the schedule, when longer than the agreement's 8 h; else 0.</param>
public sealed record OrdinaryDay(DateOnly Date, IReadOnlyList<TimeRange> Parts, int NetMinutes, int ScheduleMinutes = 0)
{
    /// <summary>Whether the person is free on a Saturday, Sunday, public holiday or one of the agreement's free eves.</summary>
    public bool IsFreeWeekendOrHoliday => Parts.Count == 0 && !SwedishHolidays.IsWorkingDay(Date);

    /// <summary>The ordinary day of a shift, or a free day when there is none.</summary>
    public static OrdinaryDay Of(DateOnly date, Shift? shift) =>
        shift is null ? new(date, [], 0) : new(date, ShiftTime.Parts(shift), shift.PaidMinutes);
}
