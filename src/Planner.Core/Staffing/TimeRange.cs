namespace Planner.Core.Staffing;

/// <summary>
/// A half-open stretch of time [Start, End) in whole minutes elapsed since the horizon's first local midnight.
/// Half-open, so that two ranges that touch do not overlap and lengths add up.
/// </summary>
public readonly record struct TimeRange
{
    /// <summary>Creates the range; an end before the start throws.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public TimeRange(int start, int end)
    {
        if (end < start)
        {
            throw new ArgumentException($"A time range cannot end at {end} before it starts at {start}. Maybe start and end are swapped.");
        }
        Start = start;
        End = end;
    }

    /// <summary>First minute inside the range.</summary>
    public int Start { get; }

    /// <summary>First minute after the range.</summary>
    public int End { get; }

    /// <summary>Length in minutes, 0 or more.</summary>
    public int Minutes => End - Start;

    /// <summary>Whether the two ranges share at least one minute.</summary>
    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether every minute of the other range lies inside this one.</summary>
    public bool Contains(TimeRange other) => Start <= other.Start && other.End <= End;

    /// <summary>How many minutes the two ranges share, 0 or more.</summary>
    public int OverlapMinutes(TimeRange other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}
