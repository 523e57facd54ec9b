using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>When a visit may take place, in words.</summary>
public static class VisitTimes
{
    /// <summary>Each day's window from earliest start to latest end, <c>mån 23/11 08:00–12:00 eller tis 24/11 08:00–12:00</c>.</summary>
    public static string Of(Visit visit, Horizon horizon, Wording wording) => string.Join(
        wording.Say(" eller ", " or "),
        visit.Windows.Select(w => wording.Day(horizon.DateOf(w.Day)) + " " + Wording.Times(horizon, new TimeRange(w.Earliest, w.Latest + visit.Minutes))));
}
