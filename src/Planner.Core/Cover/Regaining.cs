using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>What comes back when somebody returns before the absence was to end.</summary>
public static class Regaining
{
    /// <summary>The parts of the shifts lost to the person's absences so far that lie after the return.</summary>
    /// <param name="earlier">The roster's events so far.</param>
    /// <param name="person">Who is back.</param>
    /// <param name="from">First minute at work again.</param>
    public static IReadOnlyList<ShiftSpan> Of(IReadOnlyList<RosterEvent> earlier, PersonId person, int from)
    {
        var latest = earlier.OfType<RosterEvent.Absent>().LastOrDefault(a => a.Person == person && a.Time.Start <= from && from < a.Time.End);
        return latest is null ? [] : [.. latest.Lost
            .Select(lost => ShiftParts.Inside(lost, new TimeRange(from, Math.Max(from, latest.Time.End))))
            .OfType<ShiftSpan>().Where(span => span.Time.Minutes > 0)];
    }
}
