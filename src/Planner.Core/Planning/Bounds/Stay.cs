namespace Planner.Core.Planning;

/// <summary>Time between two places in a person-day: some of it travel, the rest idle or unpaid.</summary>
/// <param name="From">Where it comes from: a stop's position, or -1 for the start of the shift.</param>
/// <param name="Fixed">What its minutes cost by when they are, and its travel, if all are paid.</param>
/// <param name="Minutes">Its minutes, the served ones at its end included.</param>
/// <param name="Idle">Minutes nobody travels or serves in.</param>
/// <param name="Unsocial">What the minutes nobody serves in cost by when they are.</param>
/// <param name="Dearest">The dearest of those minutes' price by when it is.</param>
internal readonly record struct Stay(int From, double Fixed, int Minutes, int Idle, double Unsocial, double Dearest)
{
    /// <summary>
    /// The least it costs when each paid minute has a price, and how many of its minutes are then unpaid: idle time may be a rast of up to an
    /// hour, or the gap of a split shift, and lies where that saves most.
    /// </summary>
    public (double Price, int Unpaid) At(double paidMinute, WeekTariff tariff)
    {
        var price = Fixed + (paidMinute * Minutes) + (tariff.IdleMinute * Idle);
        var most = paidMinute + tariff.IdleMinute + Dearest;
        if (most <= 0 || Idle < tariff.Break.Minutes)
        {
            return (price, 0);
        }
        var (saved, minutes) = Saved(paidMinute + tariff.IdleMinute, tariff.Break.Minutes, Math.Min(Idle, Staffing.Break.LongestRast));
        if (Idle > Staffing.Break.LongestRast && Saved(paidMinute + tariff.IdleMinute, Staffing.Break.LongestRast, Idle) is var split && split.Saved - tariff.Split > saved)
        {
            (saved, minutes) = (split.Saved - tariff.Split, split.Minutes);
        }
        return saved > 0 ? (price - saved, minutes) : (price, 0);
    }

    /// <summary>The most that unpaid minutes of a number from least to most can save: their supplement is at most the dearest, and together at most all there is.</summary>
    private (double Saved, int Minutes) Saved(double perMinute, int least, int most)
    {
        var enough = Dearest > 0 ? (int)Math.Ceiling(Unsocial / Dearest) : 0;
        var best = (Saved: double.NegativeInfinity, Minutes: 0);
        ReadOnlySpan<int> lengths = [least, Math.Clamp(enough, least, most), most];
        foreach (var minutes in lengths)
        {
            var saved = (perMinute * minutes) + Math.Min(Dearest * minutes, Unsocial);
            best = saved > best.Saved ? (saved, minutes) : best;
        }
        return best;
    }
}
