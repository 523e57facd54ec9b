using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>The smallest change of a week that takes one visit in or out: every other visit keeps its time, and shifts keep their ends where they can.</summary>
internal static class ShiftChange
{
    /// <summary>The week with the visit served in the day's shift, lengthened or begun if need be.</summary>
    public static PersonWeek With(PlanningProblem problem, PersonWeek week, Visit visit, int shiftDay, int start)
    {
        var activity = new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
        var old = week.On(shiftDay);
        Activity[] served = [.. (old?.Served ?? []).Append(activity).OrderBy(a => a.Time.Start)];
        var from = Math.Min(old?.Time.Start ?? start, start / StartTimes.ShiftStep * StartTimes.ShiftStep);
        var to = Math.Max(old?.Time.End ?? 0, StartTimes.NextOnGrid(activity.Time.End, StartTimes.ShiftStep));
        return Replace(week, shiftDay, Lay(problem, shiftDay, from, to, served, old));
    }

    /// <summary>The week without the visit; its time becomes resource time of the shift.</summary>
    public static PersonWeek Without(PersonWeek week, Visit visit)
    {
        foreach (var shift in week.Shifts)
        {
            if (shift.Served.Any(a => a.Visit?.Index == visit.Index))
            {
                var served = shift.Served.Where(a => a.Visit?.Index != visit.Index).ToList();
                var lost = shift.Served.First(a => a.Visit?.Index == visit.Index).Time;
                var breaks = shift.Breaks.Where(b => !b.Paid || !lost.Contains(b.Time)).ToList();
                return Replace(week, shift.Day, new Shift(shift.Day, shift.Time, breaks, served));
            }
        }
        return week;
    }

    /// <summary>Keeps today's breaks when they still fit, lays them anew when they do not.</summary>
    private static Shift Lay(PlanningProblem problem, int day, int from, int to, Activity[] served, Shift? old)
    {
        var kept = old?.Breaks.Where(b => !b.Paid).ToList() ?? [];
        var fits = kept.Count > 0 && from == old!.Time.Start && to == old.Time.End && !kept.Exists(b => served.Any(a => a.Time.Overlaps(b.Time)));
        if (!fits)
        {
            return ShiftLayout.Lay(problem, day, from, to, served);
        }
        var meals = from a in served from offset in a.Visit!.MealOffsets select new Break(new TimeRange(a.Time.Start + offset, a.Time.Start + offset + MealBreaks.Minutes), Paid: true);
        return new Shift(day, new TimeRange(from, to), [.. kept.Concat(meals)], served);
    }

    private static PersonWeek Replace(PersonWeek week, int day, Shift shift) =>
        new(week.Person, week.Shifts.Where(s => s.Day != day).Append(shift));
}
