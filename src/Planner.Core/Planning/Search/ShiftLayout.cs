using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Lays out a shift around visits whose times are given: breaks where they fit, long gaps as the gap of a split shift.
/// A heuristic: whether the result is lawful is for the rules to say.
/// </summary>
internal static class ShiftLayout
{
    private const int RastMinutes = 30;
    private const int MostWithoutRast = 300;
    private const int SplitFrom = 150;

    /// <summary>The shift from start to end with its breaks.</summary>
    public static Shift Lay(PlanningProblem problem, int day, int start, int end, Activity[] served)
    {
        var breaks = new List<Break>();
        AddMeals(served, breaks);
        AddSplit(problem, served, breaks);
        AddRests(problem, start, end, served, breaks);
        return new Shift(day, new TimeRange(start, end), breaks, served);
    }

    private static void AddMeals(Activity[] served, List<Break> breaks)
    {
        foreach (var activity in served)
        {
            foreach (var offset in activity.Visit!.MealOffsets)
            {
                var start = activity.Time.Start + offset;
                breaks.Add(new Break(new TimeRange(start, start + MealBreaks.Minutes), Paid: true));
            }
        }
    }

    /// <summary>The longest gap becomes unpaid when it is too long to pay for.</summary>
    private static void AddSplit(PlanningProblem problem, Activity[] served, List<Break> breaks)
    {
        TimeRange? longest = null;
        for (var i = 1; i < served.Length; i++)
        {
            var from = served[i - 1].Time.End;
            var to = (served[i].Time.Start - problem.Travel(served[i - 1].Visit!, served[i].Visit!)) / StartTimes.ShiftStep * StartTimes.ShiftStep;
            if (to - from <= StartTimes.LongestSplit && to - from >= Math.Max(SplitFrom, longest?.Minutes + 1 ?? 0))
            {
                longest = new TimeRange(StartTimes.NextOnGrid(from, StartTimes.ShiftStep), to);
            }
        }
        if (longest is { } gap)
        {
            breaks.Add(new Break(gap, Paid: false));
        }
    }

    private static void AddRests(PlanningProblem problem, int start, int end, Activity[] served, List<Break> breaks)
    {
        breaks.Sort(static (a, b) => a.Time.Start.CompareTo(b.Time.Start));
        var taken = breaks.Count;
        var from = start;
        for (var next = 0; next <= taken; next++)
        {
            var until = next < taken ? breaks[next].Time.Start : end;
            while (until - from > MostWithoutRast)
            {
                if (RestIn(problem, (start, end), from, until, served, breaks) is not { } rest)
                {
                    return;
                }
                breaks.Add(new Break(rest, Paid: false));
                from = rest.End;
            }
            from = next < taken ? breaks[next].Time.End : end;
        }
    }

    /// <summary>The place for a rast nearest the middle of what one rast can divide, or as late as allowed.</summary>
    private static TimeRange? RestIn(PlanningProblem problem, (int Start, int End) span, int from, int to, Activity[] served, List<Break> taken)
    {
        var latest = Math.Min(from + MostWithoutRast, to - RastMinutes);
        var wanted = to - from <= (2 * MostWithoutRast) + RastMinutes ? (from + to - RastMinutes) / 2 : latest;
        TimeRange? best = null;
        for (var i = 0; i <= served.Length; i++)
        {
            var gapStart = StartTimes.NextOnGrid(Math.Max(i == 0 ? span.Start : served[i - 1].Time.End, from), StartTimes.ShiftStep);
            var gapEnd = i == served.Length ? span.End : served[i].Time.Start - (i == 0 ? 0 : problem.Travel(served[i - 1].Visit!, served[i].Visit!));
            gapEnd = Math.Min(gapEnd, latest + RastMinutes);
            if (gapEnd - gapStart < RastMinutes)
            {
                continue;
            }
            var at = Math.Clamp(wanted, gapStart, gapEnd - RastMinutes) / StartTimes.ShiftStep * StartTimes.ShiftStep;
            var rest = new TimeRange(at, at + RastMinutes);
            if ((best is null || Math.Abs(at - wanted) < Math.Abs(best.Value.Start - wanted)) && !Taken(taken, rest))
            {
                best = rest;
            }
        }
        return best;
    }

    private static bool Taken(List<Break> breaks, TimeRange rest)
    {
        foreach (var pause in breaks)
        {
            if (pause.Time.Overlaps(rest))
            {
                return true;
            }
        }
        return false;
    }
}
