using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A person's changed days, with each minute outside the old pass told to be moved or extra.</summary>
internal sealed class WeekChange
{
    public WeekChange(Horizon horizon, PersonWeek before, PersonWeek after, DateTime told, PayRates rates)
    {
        var paidBefore = before.Shifts.SelectMany(ShiftTime.Paid).ToList();
        var paidAfter = after.Shifts.SelectMany(ShiftTime.Paid).ToList();
        var away = Stretches.Joined(after.Person.Absences.Select(a => a.Time));
        Days = [.. before.Shifts.Concat(after.Shifts).Select(s => s.Day).Distinct().Order()
            .Select(day => new DayChange(horizon.DateOf(day), before.On(day), after.On(day))
            {
                Notice = ShiftedHours.NoticeOf(told, horizon.DateOf(day), rates),
                Gained = Stretches.Less(Paid(after.On(day)), paidBefore),
                Lost = Stretches.Less(Stretches.Less(Paid(before.On(day)), paidAfter), away),
            })];
        Share();
        var notice = 0;
        foreach (var day in Days.Where(d => d.Notice == Notice.Brief && d.Moved.Count > 0))
        {
            day.DayOfNotice = notice++;
        }
    }

    /// <summary>The days on which the person works before or after, in order.</summary>
    public IReadOnlyList<DayChange> Days { get; }

    private static List<TimeRange> Paid(Shift? shift) => shift is null ? [] : ShiftTime.Paid(shift);

    /// <summary>Hours that fall away make room for moved ones: the day's own first, then those left over, in date order.</summary>
    private void Share()
    {
        var ahead = Days.Where(d => d.Notice != Notice.SameDay).ToList();
        var left = ahead.Sum(d => Math.Max(0, Stretches.Minutes(d.Lost) - Stretches.Minutes(d.Gained)));
        foreach (var day in ahead)
        {
            var over = Math.Max(0, Stretches.Minutes(day.Gained) - Stretches.Minutes(day.Lost));
            var moved = Math.Min(over, left);
            left -= moved;
            day.SplitOff(over - moved);
        }
        foreach (var day in Days.Where(d => d.Notice == Notice.SameDay))
        {
            // A rast that only changes place, inside the old pass, is no extra time; hours outside it are, whatever falls away.
            day.SplitOff(Math.Max(day.OutsideMinutes, Stretches.Minutes(day.Gained) - Stretches.Minutes(day.Lost)));
        }
    }
}
