using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>The starts and days the planner tries: what search and model share, so that both see the same grid.</summary>
public static class StartTimes
{
    /// <summary>Shift starts, ends and breaks are multiples of this many minutes.</summary>
    public const int ShiftStep = 5;

    /// <summary>The longest gap of a split shift (delad tur) that is tried, in minutes; a shift is at most 13 h (domain.md §1 S9).</summary>
    public const int LongestSplit = 12 * 60;

    /// <summary>Before this clock time a visit may also belong to the shift that began the day before.</summary>
    private static readonly TimeOnly NightEnds = new(7, 0);

    /// <summary>Starts tried in a window: its two ends and every multiple of the grid between.</summary>
    public static IEnumerable<int> Of(PlanningProblem problem, VisitWindow window)
    {
        yield return window.Earliest;
        for (var start = NextOnGrid(window.Earliest + 1, problem.Grid); start < window.Latest; start += problem.Grid)
        {
            yield return start;
        }
        if (window.Latest > window.Earliest)
        {
            yield return window.Latest;
        }
    }

    /// <summary>The days whose shift may serve a visit in the window: its own, and the day before for the small hours.</summary>
    public static IEnumerable<int> ShiftDays(PlanningProblem problem, VisitWindow window)
    {
        yield return window.Day;
        if (window.Day > 0 && TimeOnly.FromDateTime(problem.Horizon.LocalOf(window.Earliest)) < NightEnds)
        {
            yield return window.Day - 1;
        }
    }

    /// <summary>The first multiple of the grid at or after the minute.</summary>
    public static int NextOnGrid(int minute, int grid) => (int)(Math.Ceiling(minute / (double)grid) * grid);
}
