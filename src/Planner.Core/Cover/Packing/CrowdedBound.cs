namespace Planner.Core.Cover;

/// <summary>What one person-day can give at most, by weight.</summary>
internal interface IHeaviest
{
    /// <summary>The heaviest weight; how often each visit is given for it is added to the counts.</summary>
    long Heaviest(long[] weights, int[] counts);
}

/// <summary>
/// What is lost at least on a day with too many visits to count their sets: visits are weighed, and what weighs more than
/// the heaviest paths of all person-days (<see cref="DayPaths"/>) is lost. The weights are improved by steps on the
/// Lagrangian dual, in directions that remember the ones before. Any weights prove something; these prove nearly as much
/// as the linear relaxation in which every visit is cut into its starts.
/// </summary>
internal sealed class CrowdedBound(IReadOnlyList<DemandedVisit> visits, IReadOnlyList<IHeaviest> days)
{
    private const int Steps = 1_000;
    private const int Patience = 20;
    private const double Memory = 0.6;
    private const double Fading = 0.7;
    private const long PerUnit = 4096;

    /// <summary>What is lost at least.</summary>
    /// <param name="found">What a plan loses, or more: where the steps aim.</param>
    /// <param name="stop">Ends the steps; what is proven by then is returned.</param>
    public ServiceMinutes Least(ServiceMinutes found, CancellationToken stop)
    {
        var least = ServiceMinutes.None;
        foreach (var tier in CoverTiers.Service.Where(t => visits.Any(v => v.Otherwise.In(t) > 0)))
        {
            var bound = In(tier, found, stop);
            least = bound > least ? bound : least;
        }
        return least;
    }

    /// <summary>By weights for the visits that count in the tier and in those before it; what counts in later ones is left out.</summary>
    private ServiceMinutes In(CoverTier tier, ServiceMinutes found, CancellationToken stop)
    {
        var most = visits.Select(v => CoverTiers.Service.TakeWhile(t => t <= tier).Max(v.Otherwise.In) * PerUnit / v.Staff).ToArray();
        var aim = Math.Max(1, CoverTiers.Service.TakeWhile(t => t <= tier).Sum(found.In)) * (double)PerUnit;
        var weights = most.Select(m => m / 2.0).ToArray();
        var (best, kept, direction) = (double.MinValue, (double[])weights.Clone(), new double[weights.Length]);
        var least = ServiceMinutes.None;
        var (length, waited) = (1.0, 0);
        for (var step = 0; step < Steps && best < aim && !stop.IsCancellationRequested; step++)
        {
            var (whole, counts) = (weights.Select(w => (long)w).ToArray(), new int[weights.Length]);
            var excess = visits.Select((v, i) => whole[i] * v.Staff).Sum();
            foreach (var day in days)
            {
                excess -= day.Heaviest(whole, counts);
            }
            var bound = LeastUngiven(excess, whole);
            least = bound > least ? bound : least;
            if (excess > best)
            {
                (best, waited) = (excess, 0);
                weights.CopyTo(kept, 0);
            }
            else if (++waited == Patience)
            {
                (length, waited) = (length * Fading, 0);
                kept.CopyTo(weights, 0);
            }
            Walk(weights, most, direction, counts, isFirst: step == 0, length * Math.Max(0.05 * PerUnit, aim - excess));
        }
        return least;
    }

    private void Walk(double[] weights, long[] most, double[] direction, int[] counts, bool isFirst, double length)
    {
        var norm = 0.0;
        for (var v = 0; v < direction.Length; v++)
        {
            var wanted = most[v] == 0 ? 0 : visits[v].Staff - counts[v];
            direction[v] = isFirst ? wanted : Memory * direction[v] + (1 - Memory) * wanted;
            norm += direction[v] * direction[v];
        }
        for (var v = 0; v < direction.Length && norm > 0; v++)
        {
            weights[v] = Math.Clamp(weights[v] + length * direction[v] / norm, 0, most[v]);
        }
    }

    /// <summary>
    /// The least that is lost when so much weight is not given: the cheapest for its weight first, the last in part, and
    /// the sum rounded up to what visits can come to.
    /// </summary>
    private ServiceMinutes LeastUngiven(long excess, long[] weights)
    {
        if (excess <= 0)
        {
            return ServiceMinutes.None;
        }
        var (lost, left) = (ServiceMinutes.None, excess);
        foreach (var v in Enumerable.Range(0, weights.Length).Where(v => weights[v] > 0).OrderBy(v => (double)visits[v].Otherwise.Packed / (weights[v] * visits[v].Staff)))
        {
            var weight = weights[v] * visits[v].Staff;
            if (weight < left)
            {
                (lost, left) = (lost + visits[v].Otherwise, left - weight);
                continue;
            }
            return RoundedUp(lost, visits[v].Otherwise, (double)left / weight);
        }
        return lost;
    }

    /// <summary>The sum with a part of one more visit, or what is next above it that sums of whole visits can be.</summary>
    private ServiceMinutes RoundedUp(ServiceMinutes lost, ServiceMinutes last, double part)
    {
        var tier = CoverTiers.Service.First(t => last.In(t) > 0);
        var unit = visits.Select(v => v.Otherwise.In(tier)).Where(m => m > 0).Aggregate(Divisor);
        var exact = lost.In(tier) + last.In(tier) * part;
        var whole = (long)Math.Ceiling((exact - 1e-6) / unit) * unit;
        var kept = CoverTiers.Service.Where(t => t < tier || (t > tier && whole <= exact)).Aggregate(ServiceMinutes.None, (sum, t) => sum + ServiceMinutes.Of(t, lost.In(t)));
        return kept + ServiceMinutes.Of(tier, whole);
    }

    private static long Divisor(long one, long other) => other == 0 ? one : Divisor(other, one % other);
}
