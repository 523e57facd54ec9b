using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>What a shift holds, in a few letters: <c>BS3 PA1</c>.</summary>
public static class ShiftContent
{
    /// <summary>Number of visits and duties of each kind, services first.</summary>
    public static string Of(Shift shift) => string.Join(' ', shift.Served
        .GroupBy(a => (a.Kind, a.Visit?.Service))
        .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Service)
        .Select(g => ActivityName.Of(g.Key.Kind, g.Key.Service).Code.Sv + g.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
