using System.Globalization;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>A roster as text, for comparing two.</summary>
public static class RosterText
{
    /// <summary>One line for each shift, with everything in it.</summary>
    public static string Of(Roster roster) => string.Join('\n', roster.Weeks.SelectMany(w => w.Shifts.Select(s => $"{w.Person.Id} {Of(s)}")));

    /// <summary>A shift's times, breaks and visits.</summary>
    public static string Of(Shift shift) => string.Create(CultureInfo.InvariantCulture, $"{shift.Day} {Of(shift.Time)}")
        + string.Concat(shift.Breaks.Select(b => $" {(b.Paid ? "meal" : "break")} {Of(b.Time)}"))
        + string.Concat(shift.Served.Select(a => $" {a.Visit!.Id} {Of(a.Time)}"));

    private static string Of(TimeRange time) => string.Create(CultureInfo.InvariantCulture, $"{time.Start}-{time.End}");
}
