using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>What a break is called: short on a timeline, in full in a table.</summary>
/// <param name="Code">The short name.</param>
/// <param name="Name">The full name.</param>
public sealed record BreakName(LocalText Code, LocalText Name)
{
    /// <summary>An unpaid break longer than this is the gap of a split shift (delad tur), in minutes.</summary>
    private const int LongestRest = 60;

    /// <summary>The name of a break.</summary>
    public static BreakName Of(Break pause) => pause switch
    {
        { Paid: true } => new(new("mål", "meal"), new("Måltidsuppehåll (betalt)", "Paid meal break")),
        { Time.Minutes: > LongestRest } => new(new("delad tur, obetalt uppehåll", "split shift, unpaid gap"), new("Uppehåll i delad tur (obetalt)", "Gap of a split shift (unpaid)")),
        _ => new(new("rast", "break"), new("Rast (obetald)", "Unpaid break")),
    };
}
