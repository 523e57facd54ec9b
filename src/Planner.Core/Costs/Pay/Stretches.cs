using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>Lists of stretches of time: sorted, disjoint, none empty.</summary>
internal static class Stretches
{
    /// <summary>Sorted and disjoint; what touches or overlaps, or lies at most the gap apart, becomes one.</summary>
    public static List<TimeRange> Joined(IEnumerable<TimeRange> ranges, int gap = 0)
    {
        var joined = new List<TimeRange>();
        foreach (var range in ranges.Where(r => r.Minutes > 0).OrderBy(r => r.Start))
        {
            if (joined.Count > 0 && range.Start - joined[^1].End <= gap)
            {
                joined[^1] = new TimeRange(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }
        return joined;
    }

    /// <summary>What lies in the first and not in the second.</summary>
    public static List<TimeRange> Less(IEnumerable<TimeRange> ranges, IReadOnlyList<TimeRange> removed)
    {
        var left = new List<TimeRange>();
        foreach (var range in ranges)
        {
            var start = range.Start;
            foreach (var hole in removed.Where(h => h.Overlaps(range)).OrderBy(h => h.Start))
            {
                Add(left, start, hole.Start);
                start = Math.Max(start, hole.End);
            }
            Add(left, start, range.End);
        }
        return left;
    }

    /// <summary>What lies in both; each list disjoint in itself.</summary>
    public static List<TimeRange> Common(IEnumerable<TimeRange> ranges, IReadOnlyList<TimeRange> others) =>
        [.. from range in ranges
            from other in others
            where range.Overlaps(other)
            select new TimeRange(Math.Max(range.Start, other.Start), Math.Min(range.End, other.End))];

    public static int Minutes(IEnumerable<TimeRange> ranges) => ranges.Sum(r => r.Minutes);

    private static void Add(List<TimeRange> ranges, int start, int end)
    {
        if (end > start)
        {
            ranges.Add(new TimeRange(start, end));
        }
    }
}
