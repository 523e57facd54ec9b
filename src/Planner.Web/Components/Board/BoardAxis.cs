using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.Web.Components.Board;

/// <summary>The hours each day of a board shows, in minutes from its midnight: the same for all days, at least 07 to 17.</summary>
/// <param name="From">First minute.</param>
/// <param name="To">Last minute, at most midnight: what goes on after it is cut off at the edge.</param>
internal sealed record BoardAxis(int From, int To)
{
    private const int Hour = 60;
    private const int Midnight = 24 * Hour;

    /// <summary>The axis that holds every shift and every uncovered visit.</summary>
    public static BoardAxis Of(WeekPlan plan)
    {
        var horizon = plan.Problem.Horizon;
        var spans = plan.Roster.Weeks.SelectMany(w => w.Shifts).Select(s => (s.Time.Start - horizon.DayStart(s.Day), s.Time.End - horizon.DayStart(s.Day)))
            .Concat(plan.Problem.Visits.Where(v => UncoveredVisits.Missing(plan.Roster, v) > 0)
                .Select(v => v.Windows[0]).Select(w => (w.Earliest - horizon.DayStart(w.Day), w.Earliest - horizon.DayStart(w.Day) + Hour)))
            .ToList();
        var from = spans.Select(s => s.Item1).Append(7 * Hour).Min();
        var to = spans.Select(s => s.Item2).Append(17 * Hour).Max();
        return new BoardAxis(Math.Max(0, from / Hour * Hour), Math.Min(Midnight, (to + Hour - 1) / Hour * Hour));
    }

    /// <summary>The full hours shown.</summary>
    public IEnumerable<int> Hours => Enumerable.Range(From / Hour, (To - From) / Hour);

    /// <summary>Where a minute of the day stands, in percent.</summary>
    public double At(int minute) => 100.0 * (Math.Clamp(minute, From, To) - From) / (To - From);

    /// <summary>Where a stretch of a day stands, as a style.</summary>
    public string Place(Horizon horizon, int day, TimeRange time)
    {
        var midnight = horizon.DayStart(day);
        var (left, right) = (At(time.Start - midnight), At(time.End - midnight));
        return FormattableString.Invariant($"left:{left:0.##}%;width:{right - left:0.##}%");
    }
}
