namespace Planner.Solver;

/// <summary>A set of integers as sorted, disjoint, closed ranges. The default value is empty.</summary>
public readonly record struct Domain
{
    private readonly (long Min, long Max)[]? _ranges;

    private Domain((long Min, long Max)[] ranges) => _ranges = ranges;

    /// <summary>The ranges, both ends included, in rising order with a gap between any two.</summary>
    public IReadOnlyList<(long Min, long Max)> Ranges => _ranges ?? [];

    /// <summary>Whether no integer belongs to the set.</summary>
    public bool IsEmpty => Ranges.Count == 0;

    /// <summary>The smallest member.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public long Min => IsEmpty ? throw Empty() : Ranges[0].Min;

    /// <summary>The largest member.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public long Max => IsEmpty ? throw Empty() : Ranges[^1].Max;

    /// <summary>All integers from <paramref name="min"/> to <paramref name="max"/>, both included; empty when min exceeds max.</summary>
    public static Domain Of(long min, long max) => min > max ? default : new([(min, max)]);

    /// <summary>All integers in any of the closed ranges, which may come in any order, touch and overlap.</summary>
    public static Domain FromRanges(IEnumerable<(long Min, long Max)> ranges)
    {
        var merged = new List<(long Min, long Max)>();
        foreach (var range in ranges.Where(r => r.Min <= r.Max).Order())
        {
            if (merged.Count > 0 && (merged[^1].Max == long.MaxValue || range.Min <= merged[^1].Max + 1))
                merged[^1] = (merged[^1].Min, Math.Max(merged[^1].Max, range.Max));
            else
                merged.Add(range);
        }
        return new([.. merged]);
    }

    /// <summary>Exactly these integers, in any order.</summary>
    public static Domain FromValues(IEnumerable<long> values) => FromRanges(values.Select(v => (v, v)));

    /// <summary>Whether <paramref name="value"/> is a member.</summary>
    public bool Contains(long value) => Ranges.Any(r => r.Min <= value && value <= r.Max);

    /// <summary>Whether both sets have the same members.</summary>
    public bool Equals(Domain other) => Ranges.SequenceEqual(other.Ranges);

    /// <inheritdoc/>
    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);

    /// <summary>For example "[0,5][8,8]".</summary>
    public override string ToString() => string.Concat(Ranges.Select(r => $"[{r.Min},{r.Max}]"));

    /// <summary>Every member plus <paramref name="distance"/>; the ends of 64 bits stay where they are, as they mean "no limit".</summary>
    internal Domain Shift(long distance) =>
        new([.. Ranges.Select(r => (ShiftEnd(r.Min, distance), ShiftEnd(r.Max, distance)))]);

    private static long ShiftEnd(long end, long distance) => end is long.MinValue or long.MaxValue ? end
        : (long)Int128.Clamp((Int128)end + distance, long.MinValue, long.MaxValue);

    private static InvalidOperationException Empty() =>
        new("An empty domain has no smallest or largest member. Maybe check IsEmpty first.");
}
