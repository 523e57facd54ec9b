namespace Planner.Core.Staffing;

/// <summary>A break in a shift.</summary>
/// <param name="Time">When, in horizon minutes.</param>
/// <param name="Paid">
/// False: rast, or, when longer than an hour, the gap of a split shift (delad tur). True: måltidsuppehåll with a client, inside the visit.
/// </param>
public readonly record struct Break(TimeRange Time, bool Paid)
{
    /// <summary>The longest unpaid break that is still a rast, in minutes; a longer one splits the shift (domain.md §1 S22: a gap of more than 1 h).</summary>
    public const int LongestRast = 60;

    /// <summary>Whether it is the gap of a split shift (delad tur).</summary>
    public bool IsSplit => !Paid && Time.Minutes > LongestRast;
}

/// <summary>One stretch of paid time in a shift.</summary>
/// <param name="Kind">What it is used for.</param>
/// <param name="Visit">The visit or duty, or null for travel and resource time.</param>
/// <param name="Time">When, in horizon minutes.</param>
public readonly record struct Activity(ActivityKind Kind, Visit? Visit, TimeRange Time);

/// <summary>
/// One person's working day (pass): from start to end, with breaks and the visits and duties served.
/// A shift belongs to the day it starts on. Travel and resource time are what is left between, and are derived, not stored.
/// </summary>
public sealed class Shift
{
    /// <summary>Creates a shift. Breaks and served visits are sorted by start; whether they fit is for the rules to judge.</summary>
    /// <param name="day">Day index the shift starts on.</param>
    /// <param name="time">From start to end, breaks included; at least one minute.</param>
    /// <param name="breaks">Breaks, in any order.</param>
    /// <param name="served">Visits and duties with their times, in any order.</param>
    public Shift(int day, TimeRange time, IReadOnlyList<Break> breaks, IReadOnlyList<Activity> served)
    {
        if (time.Minutes == 0)
        {
            throw new ArgumentException($"A shift of no minutes on day {day} at {time.Start} means nothing. Maybe the person is free that day: leave the shift out.");
        }
        Day = day;
        Time = time;
        Breaks = Sorted(breaks, b => b.Time.Start);
        Served = Sorted(served, a => a.Time.Start);
        foreach (var pause in Breaks)
        {
            UnpaidMinutes += pause.Paid ? 0 : pause.Time.Minutes;
        }
    }

    /// <summary>Day index the shift starts on.</summary>
    public int Day { get; }

    /// <summary>Start to end, breaks included.</summary>
    public TimeRange Time { get; }

    /// <summary>Breaks by start.</summary>
    public IReadOnlyList<Break> Breaks { get; }

    /// <summary>Visits and duties served, by start.</summary>
    public IReadOnlyList<Activity> Served { get; }

    /// <summary>Minutes of unpaid breaks.</summary>
    public int UnpaidMinutes { get; }

    /// <summary>Minutes worked and paid: the span less unpaid breaks.</summary>
    public int PaidMinutes => Time.Minutes - UnpaidMinutes;

    private static IReadOnlyList<T> Sorted<T>(IReadOnlyList<T> items, Func<T, int> start)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (start(items[i - 1]) > start(items[i]))
            {
                return [.. items.OrderBy(start)];
            }
        }
        return items;
    }
}
