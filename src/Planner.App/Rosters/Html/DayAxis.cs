using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>The hours drawn for every day, counted in real minutes from the day's midnight; beyond 24 h when somebody works past it.</summary>
/// <param name="From">First minute of the day drawn.</param>
/// <param name="To">Last minute of the day drawn.</param>
internal sealed record DayAxis(int From, int To)
{
    private const int Hour = 60;

    /// <summary>Length in minutes.</summary>
    public int Minutes => To - From;

    /// <summary>Offsets of the full hours drawn.</summary>
    public IEnumerable<int> Hours => Enumerable.Range(From / Hour, (Minutes / Hour) + 1).Select(h => h * Hour);

    /// <summary>
    /// A day's axis: all days share the hours that hold every shift and gap within its day, at least 07 to 17; a day with
    /// work past midnight is drawn as far as that goes.
    /// </summary>
    public static DayAxis Of(CheckedRoster plan, int day)
    {
        var all = Spans(plan).ToList();
        var from = all.Select(s => s.Time.Start).Append(7 * Hour).Min();
        var to = all.Where(s => s.Day == day || s.Time.End <= 24 * Hour).Select(s => s.Time.End).Append(17 * Hour).Max();
        return new DayAxis(from / Hour * Hour, (to + Hour - 1) / Hour * Hour);
    }

    /// <summary>Where an offset lies on the axis, in percent.</summary>
    public double At(int offset) => 100.0 * (Math.Clamp(offset, From, To) - From) / Minutes;

    /// <summary>Place of a stretch that starts so many minutes into the day, as a style.</summary>
    public Html Place(int offset, int minutes) => Html.Of($"left:{At(offset)}%;width:{At(offset + minutes) - At(offset)}%");

    /// <summary>Place of a stretch on a day, as a style.</summary>
    public Html Place(Horizon horizon, int day, TimeRange time) => Place(time.Start - horizon.DayStart(day), time.Minutes);

    /// <summary>Every shift and gap in minutes from the midnight of its day.</summary>
    private static IEnumerable<(int Day, TimeRange Time)> Spans(CheckedRoster plan)
    {
        var horizon = plan.Problem.Horizon;
        foreach (var shift in plan.Roster.Weeks.SelectMany(w => w.Shifts))
        {
            var midnight = horizon.DayStart(shift.Day);
            yield return (shift.Day, new TimeRange(shift.Time.Start - midnight, shift.Time.End - midnight));
        }
        foreach (var visit in plan.Problem.Visits.Where(v => UncoveredVisits.Missing(plan.Roster, v) > 0))
        {
            var (window, midnight) = (visit.Windows[0], horizon.DayStart(visit.Windows[0].Day));
            yield return (window.Day, new TimeRange(window.Earliest - midnight, window.Earliest - midnight + visit.Minutes));
        }
    }
}
