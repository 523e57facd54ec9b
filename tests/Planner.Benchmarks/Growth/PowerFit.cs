namespace Planner.Benchmarks.Growth;

/// <summary>How a figure grows with size: the exponent of the power that fits best, by least squares of the logarithms.</summary>
internal static class PowerFit
{
    /// <summary>The exponent, or null with fewer than two sizes that have a figure above 0.</summary>
    public static double? Exponent(IEnumerable<(double Size, double? Figure)> points)
    {
        var logs = points.Where(p => p.Figure is > 0).Select(p => (X: Math.Log(p.Size), Y: Math.Log(p.Figure!.Value))).ToList();
        if (logs.Select(p => p.X).Distinct().Count() < 2)
        {
            return null;
        }
        var (x, y) = (logs.Average(p => p.X), logs.Average(p => p.Y));
        return logs.Sum(p => (p.X - x) * (p.Y - y)) / logs.Sum(p => (p.X - x) * (p.X - x));
    }
}
