using Planner.App.Scenarios.Reading;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Unfolds clock hours on weekdays over the horizon.</summary>
internal static class DayTimes
{
    /// <summary>One range for each planned day of the weekdays.</summary>
    public static IEnumerable<TimeRange> Unfold(DayHours hours, Horizon horizon) =>
        Unfold(hours, horizon, Enumerable.Range(0, horizon.Days));

    /// <summary>
    /// When somebody can work: the hours, joined where they touch, with the nights into and out of the horizon; always when
    /// no hours are written.
    /// </summary>
    public static IReadOnlyList<TimeRange> Available(IReadOnlyList<DayHours> hours, Horizon horizon)
    {
        if (hours.Count == 0)
        {
            return [new TimeRange(horizon.DayStart(0), horizon.DayStart(horizon.Days + 1))];
        }
        var days = Enumerable.Range(-1, horizon.Days + 2);
        var joined = new List<TimeRange>();
        foreach (var range in hours.SelectMany(h => Unfold(h, horizon, days)).OrderBy(r => r.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new TimeRange(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }
        return joined;
    }

    private static IEnumerable<TimeRange> Unfold(DayHours hours, Horizon horizon, IEnumerable<int> days) =>
        days.Where(d => hours.Days.Contains(horizon.DayOfWeek(d)))
            .Select(d => new TimeRange(Minute(horizon, d, hours.Hours.From), Minute(horizon, d, hours.Hours.End)));

    /// <summary>The horizon minute of a clock minute counted from the day's midnight; beyond 1 440 it lies in the next day.</summary>
    public static int Minute(Horizon horizon, int day, int clock) =>
        horizon.MinuteOf(horizon.DateOf(day).ToDateTime(TimeOnly.MinValue).AddMinutes(clock));
}
