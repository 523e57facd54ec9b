namespace Planner.Core.Planning;

/// <summary>Brings numbers to where none is below 0 and together they are at most so much, by the shortest way.</summary>
internal static class CappedSum
{
    public static void Project(Span<double> values, double most)
    {
        var sum = 0.0;
        foreach (ref var value in values)
        {
            value = Math.Max(0, value);
            sum += value;
        }
        if (sum <= most)
        {
            return;
        }
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (above, less) = (0.0, 0.0);
        for (var taken = 1; taken <= sorted.Length; taken++)
        {
            above += sorted[^taken];
            var cut = (above - most) / taken;
            less = cut < sorted[^taken] ? cut : less;
        }
        foreach (ref var value in values)
        {
            value = Math.Max(0, value - less);
        }
    }
}
