namespace Planner.Core.Staffing;

/// <summary>A range of dates, both ends included, as decisions and delegations are written.</summary>
public readonly record struct DateRange
{
    /// <summary>Creates the range; a last day before the first throws.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"A date range cannot end {last:yyyy-MM-dd} before it starts {first:yyyy-MM-dd}. Maybe the dates are swapped.");
        }
        First = first;
        Last = last;
    }

    /// <summary>The range without limits.</summary>
    public static DateRange Always => new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>First day inside the range.</summary>
    public DateOnly First { get; }

    /// <summary>Last day inside the range.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether the date lies in the range, ends included.</summary>
    public bool Contains(DateOnly date) => First <= date && date <= Last;
}
