using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What paid minutes cost by when they are, in price units: sums and greatest prices over stretches of time.</summary>
internal sealed class UnsocialPrices(IReadOnlyList<(TimeRange Time, long PerMinute)> periods)
{
    /// <summary>Minutes at which the price changes.</summary>
    public IEnumerable<int> Edges => periods.SelectMany(p => new[] { p.Time.Start, p.Time.End });

    /// <summary>What every minute of the stretch costs together.</summary>
    public long Of(int start, int end)
    {
        var sum = 0L;
        foreach (var (time, price) in periods)
        {
            sum += price * Math.Max(0, Math.Min(end, time.End) - Math.Max(start, time.Start));
        }
        return sum;
    }

    /// <summary>The dearest minute of the stretch.</summary>
    public long Most(int start, int end)
    {
        var most = 0L;
        foreach (var (time, price) in periods)
        {
            most = time.Start < end && start < time.End ? Math.Max(most, price) : most;
        }
        return most;
    }
}
