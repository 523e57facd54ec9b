using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Cuts shifts where an absence begins or ends.</summary>
internal static class ShiftParts
{
    /// <summary>What a shift loses to an absence that overlaps it: all but what is kept.</summary>
    public static ShiftSpan Lost(Shift shift, TimeRange away)
    {
        var kept = Outside(shift, away)?.Time;
        var lost = kept is not { } part ? shift.Time
            : part.Start == shift.Time.Start ? new TimeRange(part.End, shift.Time.End)
            : new TimeRange(shift.Time.Start, part.Start);
        return Cut(shift.Day, shift.Time, [.. shift.Breaks.Where(b => !b.Paid).Select(b => b.Time)], lost);
    }

    /// <summary>The part of a span inside the time, or null when they do not meet.</summary>
    public static ShiftSpan? Inside(ShiftSpan span, TimeRange time) => span.Time.Overlaps(time) ? Cut(span.Day, span.Time, span.Unpaid, time) : null;

    /// <summary>What is left of a shift outside the time: the longer of the two ends; null when nothing is.</summary>
    public static Shift? Outside(Shift shift, TimeRange time)
    {
        var first = new TimeRange(shift.Time.Start, Math.Clamp(time.Start, shift.Time.Start, shift.Time.End));
        var last = new TimeRange(Math.Clamp(time.End, shift.Time.Start, shift.Time.End), shift.Time.End);
        var kept = first.Minutes >= last.Minutes ? first : last;
        return kept.Minutes == 0 ? null : new Shift(shift.Day, kept,
            [.. shift.Breaks.Where(b => kept.Contains(b.Time))], [.. shift.Served.Where(a => kept.Contains(a.Time))]);
    }

    private static ShiftSpan Cut(int day, TimeRange whole, IReadOnlyList<TimeRange> unpaid, TimeRange time)
    {
        var part = new TimeRange(Math.Max(whole.Start, time.Start), Math.Min(whole.End, time.End));
        return new ShiftSpan(day, part, [.. unpaid.Where(b => b.Overlaps(part)).Select(b => new TimeRange(Math.Max(b.Start, part.Start), Math.Min(b.End, part.End)))]);
    }
}
