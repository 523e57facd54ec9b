using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>
/// A shift's time told in full. Travel to an activity is what comes right before it; what is left and is not a break
/// is resource time.
/// </summary>
public static class ShiftTimeline
{
    /// <summary>The activities of the shift by start: what it serves, and the travel and resource time between, breaks left out.</summary>
    public static IReadOnlyList<Activity> Activities(PlanningProblem problem, Shift shift)
    {
        var all = new List<Activity>(shift.Served);
        var free = Free(shift);
        foreach (var gap in free)
        {
            all.AddRange(Split(gap, Journey(problem, shift, free, gap)));
        }
        return [.. all.OrderBy(a => a.Time.Start).ThenBy(a => a.Time.End)];
    }

    /// <summary>Stretches of the shift that are neither served nor a break.</summary>
    private static List<TimeRange> Free(Shift shift)
    {
        var free = new List<TimeRange>();
        var at = shift.Time.Start;
        foreach (var taken in shift.Served.Select(a => a.Time).Concat(shift.Breaks.Select(b => b.Time)).OrderBy(t => t.Start))
        {
            if (taken.Start > at && at < shift.Time.End)
            {
                free.Add(new TimeRange(at, Math.Min(taken.Start, shift.Time.End)));
            }
            at = Math.Min(Math.Max(at, taken.End), shift.Time.End);
        }
        if (at < shift.Time.End)
        {
            free.Add(new TimeRange(at, shift.Time.End));
        }
        return free;
    }

    /// <summary>Minutes of the gap, counted from its end, that go to travel: the journey may stretch over a break into an earlier gap.</summary>
    private static int Journey(PlanningProblem problem, Shift shift, List<TimeRange> free, TimeRange gap)
    {
        var from = shift.Served.LastOrDefault(a => a.Time.Start < gap.End);
        var to = shift.Served.FirstOrDefault(a => a.Time.Start >= gap.End);
        if (from.Visit is null || to.Visit is null)
        {
            return 0;
        }
        var later = free.Where(f => f.Start >= gap.End && f.End <= to.Time.Start).Sum(f => f.Minutes);
        return Math.Clamp(problem.Travel(from.Visit, to.Visit) - later, 0, gap.Minutes);
    }

    private static IEnumerable<Activity> Split(TimeRange gap, int travel)
    {
        if (travel < gap.Minutes)
        {
            yield return new Activity(ActivityKind.Resource, null, new TimeRange(gap.Start, gap.End - travel));
        }
        if (travel > 0)
        {
            yield return new Activity(ActivityKind.Travel, null, new TimeRange(gap.End - travel, gap.End));
        }
    }
}
