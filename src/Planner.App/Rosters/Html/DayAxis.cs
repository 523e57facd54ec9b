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

    /// <summary>The axis that holds every shift and uncovered visit, at least 07 to 17.</summary>
    public static DayAxis Of(CheckedRoster plan)
    {
        var horizon = plan.Problem.Horizon;
        var (from, to) = (7 * Hour, 17 * Hour);
        foreach (var shift in plan.Roster.Weeks.SelectMany(w => w.Shifts))
        {
            from = Math.Min(from, shift.Time.Start - horizon.DayStart(shift.Day));
            to = Math.Max(to, shift.Time.End - horizon.DayStart(shift.Day));
        }
        foreach (var visit in plan.Problem.Visits.Where(v => UncoveredVisits.Missing(plan.Roster, v) > 0))
        {
            var window = visit.Windows[0];
            from = Math.Min(from, window.Earliest - horizon.DayStart(window.Day));
            to = Math.Max(to, window.Latest + visit.Minutes - horizon.DayStart(window.Day));
        }
        return new DayAxis(from / Hour * Hour, (to + Hour - 1) / Hour * Hour);
    }

    /// <summary>Where an offset lies on the axis, in percent.</summary>
    public double At(int offset) => 100.0 * (Math.Clamp(offset, From, To) - From) / Minutes;

    /// <summary>Place of a stretch that starts so many minutes into the day, as a style.</summary>
    public Html Place(int offset, int minutes) => Html.Of($"left:{At(offset)}%;width:{At(offset + minutes) - At(offset)}%");

    /// <summary>Place of a stretch on a day, as a style.</summary>
    public Html Place(Horizon horizon, int day, TimeRange time) => Place(time.Start - horizon.DayStart(day), time.Minutes);
}
