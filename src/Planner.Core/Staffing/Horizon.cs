namespace Planner.Core.Staffing;

/// <summary>
/// The planned days, and the bridge between local clock time in Europe/Stockholm and the planner's minutes.
/// Minutes count real elapsed time since the first day's local midnight, so a night over a clock change is
/// as long as it really is (23 or 25 h), and rest and pay come out right.
/// </summary>
public sealed class Horizon
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private readonly DateTime _originUtc;
    private readonly int[] _dayStarts;

    /// <summary>Creates a horizon of whole days.</summary>
    /// <param name="firstDate">First planned day.</param>
    /// <param name="days">Number of days, 1 to 366.</param>
    public Horizon(DateOnly firstDate, int days)
    {
        if (days is < 1 or > 366)
        {
            throw new ArgumentOutOfRangeException(nameof(days), $"A horizon of {days} days cannot be planned. Maybe weeks were meant: 1 to 366 days are allowed.");
        }
        FirstDate = firstDate;
        Days = days;
        _originUtc = ToUtc(firstDate.ToDateTime(TimeOnly.MinValue));
        _dayStarts = [.. Enumerable.Range(0, days + 1).Select(d => MinuteOf(firstDate.AddDays(d).ToDateTime(TimeOnly.MinValue)))];
    }

    /// <summary>First planned day.</summary>
    public DateOnly FirstDate { get; }

    /// <summary>Number of planned days.</summary>
    public int Days { get; }

    /// <summary>First minute after the last day.</summary>
    public int EndMinute => _dayStarts[Days];

    /// <summary>The date of a day index; also outside the horizon.</summary>
    public DateOnly DateOf(int day) => FirstDate.AddDays(day);

    /// <summary>The day index of a date, negative before the horizon.</summary>
    public int DayOf(DateOnly date) => date.DayNumber - FirstDate.DayNumber;

    /// <summary>First minute of a day index; also outside the horizon.</summary>
    public int DayStart(int day) => day >= 0 && day <= Days ? _dayStarts[day] : MinuteOf(DateOf(day).ToDateTime(TimeOnly.MinValue));

    /// <summary>The day index a minute falls in; also outside the horizon.</summary>
    public int DayOfMinute(int minute) => DayOf(DateOnly.FromDateTime(LocalOf(minute)));

    /// <summary>The whole day as a range: 23, 24 or 25 hours.</summary>
    public TimeRange Day(int day) => new(DayStart(day), DayStart(day + 1));

    /// <summary>
    /// The minute of a local clock time. A time skipped in March counts as the moment of the change;
    /// one that occurs twice in October counts as the first of the two.
    /// </summary>
    public int MinuteOf(DateTime local) => (int)(ToUtc(local) - _originUtc).TotalMinutes;

    /// <summary>The minute of a clock time on a day index.</summary>
    public int MinuteOf(int day, TimeOnly time) => MinuteOf(DateOf(day).ToDateTime(time));

    /// <summary>The local clock time of a minute.</summary>
    public DateTime LocalOf(int minute) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(_originUtc.AddMinutes(minute), Stockholm), DateTimeKind.Unspecified);

    /// <summary>Day of week of a day index.</summary>
    public DayOfWeek DayOfWeek(int day) => DateOf(day).DayOfWeek;

    /// <summary>Whether the day index is a Saturday or a Sunday.</summary>
    public bool IsWeekend(int day) => DayOfWeek(day) is System.DayOfWeek.Saturday or System.DayOfWeek.Sunday;

    /// <summary>The Saturday of the weekend that a Saturday or Sunday belongs to, −1 for a Sunday that is day 0; null on other days.</summary>
    public int? SaturdayOf(int day) => DayOfWeek(day) switch
    {
        System.DayOfWeek.Saturday => day,
        System.DayOfWeek.Sunday => day - 1,
        _ => null,
    };

    private static DateTime ToUtc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Stockholm.IsInvalidTime(local))
        {
            local = new DateTime(local.Year, local.Month, local.Day, 3, 0, 0, DateTimeKind.Unspecified);
        }
        var offset = Stockholm.IsAmbiguousTime(local) ? Stockholm.GetAmbiguousTimeOffsets(local).Max() : Stockholm.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
