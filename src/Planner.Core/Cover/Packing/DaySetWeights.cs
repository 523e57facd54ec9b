using System.Numerics;

namespace Planner.Core.Cover;

/// <summary>What person-days can give at most, by weight.</summary>
/// <param name="Free">The heaviest set of each that loses nothing.</param>
/// <param name="Any">The heaviest set of each.</param>
/// <param name="LeastLoss">The least that is lost when anything is.</param>
internal sealed record Supply(long[] Free, long[] Any, ServiceMinutes LeastLoss);

/// <summary>
/// Bounds what is lost by weighing visits: when those wanted weigh more than the heaviest sets of all person-days left,
/// something is lost. The weights are found by subgradient steps on the Lagrangian dual of the covering problem.
/// </summary>
internal sealed class DaySetWeights(IReadOnlyList<DemandedVisit> visits)
{
    private const int PerMinute = 64;
    private const int Step = 12;

    /// <summary>Sets weighed so far: what the search has cost.</summary>
    public long Work { get; private set; }

    /// <summary>Each visit's minutes: what the steps begin with, and the most a visit weighs.</summary>
    public long[] Start() => [.. visits.Select(v => (long)v.Minutes * PerMinute)];

    /// <summary>What is lost at least from here on; the weights are improved on the way, no further than it takes to reach the goal.</summary>
    public ServiceMinutes Bound(Wanted wanted, DaysLeft[] left, long[] weights, int steps, ServiceMinutes goal)
    {
        var any = 0UL;
        foreach (var day in left)
        {
            any |= day.Any;
        }
        var impossible = ServiceMinutes.None;
        for (var set = wanted.Once & ~any; set != 0; set &= set - 1)
        {
            impossible += visits[BitOperations.TrailingZeroCount(set)].Otherwise;
        }
        var possible = new Wanted(wanted.Once & any, wanted.Twice & any);
        var (best, most) = (impossible, (long[])weights.Clone());
        var highest = long.MinValue;
        for (var step = 0; possible.Once != 0 && best < goal; step++)
        {
            var (bound, excess, balance) = Weigh(possible, left, weights);
            best = impossible + bound > best ? impossible + bound : best;
            if (excess > highest)
            {
                (highest, most) = (excess, (long[])weights.Clone());
            }
            if (step == steps)
            {
                break;
            }
            for (var v = 0; v < weights.Length; v++)
            {
                weights[v] = Math.Clamp(weights[v] + balance[v] * PerMinute * Step / (1 + step / 4), 0, (long)visits[v].Minutes * PerMinute);
            }
        }
        most.CopyTo(weights, 0);
        return best;
    }

    /// <summary>What the person-days left can give by these weights.</summary>
    public Supply SupplyOf(Wanted wanted, DaysLeft[] left, long[] weights)
    {
        var heaviest = left.Select(d => Heaviest(d, weights)).ToArray();
        return new Supply([.. heaviest.Select(h => h.Weight)], [.. heaviest.Select(h => h.Any)], wanted.Once == 0 ? ServiceMinutes.None : LeastLoss(wanted.Once, left));
    }

    /// <summary>A quick bound when one of the person-days left has chosen: what the others could give before still counts.</summary>
    public ServiceMinutes After(Wanted then, Supply supply, int chosen, long[] weights)
    {
        var wanted = Weight(then.Once, weights) + Weight(then.Twice, weights);
        var (any, free) = (supply.Any.Sum() - supply.Any[chosen], supply.Free.Sum() - supply.Free[chosen]);
        return wanted > any ? Cheapest(then.Once, wanted - any, weights) : wanted > free ? supply.LeastLoss : ServiceMinutes.None;
    }

    /// <summary>The person-days left without the sets that give so little that more is lost than there is room for, whatever the others give.</summary>
    public DaysLeft[] Worthwhile(Wanted wanted, DaysLeft[] left, long[] weights, ServiceMinutes room)
    {
        var heaviest = left.Select(d => Heaviest(d, weights).Any).ToArray();
        var spare = heaviest.Sum() - Weight(wanted.Once, weights) - Weight(wanted.Twice, weights) + MostUngiven(wanted.Once, weights, room);
        return [.. left.Select((d, at) => heaviest[at] <= spare ? d : d.Where(s => Weight(s.Visits, weights) >= heaviest[at] - spare))];
    }

    /// <summary>Minutes of the visits.</summary>
    public int Minutes(ulong set)
    {
        var minutes = 0;
        for (; set != 0; set &= set - 1)
        {
            minutes += visits[BitOperations.TrailingZeroCount(set)].Minutes;
        }
        return minutes;
    }

    /// <summary>The bound by these weights, by how much the wanted outweigh, and by how many each visit is wanted more than given.</summary>
    private (ServiceMinutes Bound, long Excess, int[] Balance) Weigh(Wanted wanted, DaysLeft[] left, long[] weights)
    {
        var balance = new int[weights.Length];
        Count(wanted.Once, 1);
        Count(wanted.Twice, 1);
        var all = Weight(wanted.Once, weights) + Weight(wanted.Twice, weights);
        var (excess, certain) = (all, all);
        foreach (var day in left)
        {
            var (free, heaviest, any) = Heaviest(day, weights);
            Count(free.Visits, -1);
            excess -= heaviest;
            certain -= any;
        }
        var bound = certain > 0 ? Cheapest(wanted.Once, certain, weights) : ServiceMinutes.None;
        return (excess > 0 && bound == ServiceMinutes.None ? LeastLoss(wanted.Once, left) : bound, excess, balance);

        void Count(ulong set, int by)
        {
            for (; set != 0; set &= set - 1)
            {
                balance[BitOperations.TrailingZeroCount(set)] += by;
            }
        }
    }

    /// <summary>The heaviest set that loses nothing, its weight, and the weight of the heaviest of all.</summary>
    private (DaySet Free, long Weight, long Any) Heaviest(DaysLeft day, long[] weights)
    {
        var (free, heaviest, any) = (default(DaySet), 0L, 0L);
        Work += day.Sets.Count;
        foreach (var set in day.Sets)
        {
            var weight = Weight(set.Visits, weights);
            any = Math.Max(any, weight);
            if (set.Loss == ServiceMinutes.None && weight > heaviest)
            {
                (free, heaviest) = (set, weight);
            }
        }
        return (free, heaviest, any);
    }

    /// <summary>The most weight that may be left ungiven while <see cref="Cheapest"/> is less than the room.</summary>
    private long MostUngiven(ulong wanted, long[] weights, ServiceMinutes room)
    {
        var cheapest = CheapestFirst(wanted, weights);
        if (cheapest.Count == 0 || cheapest.Min(v => visits[v].Otherwise) >= room)
        {
            return 0;
        }
        var (sum, weight) = (UInt128.Zero, 0L);
        foreach (var v in cheapest)
        {
            var (all, otherwise) = (weights[v] * visits[v].Staff, visits[v].Otherwise.Packed);
            if (sum + otherwise >= room.Packed)
            {
                var part = otherwise / (UInt128)all;
                return part == 0 ? weight + all : weight + Math.Min(all, (long)((room.Packed - sum) / part) + 1);
            }
            (sum, weight) = (sum + otherwise, weight + all);
        }
        return weight;
    }

    /// <summary>The least loss by which so much weight is not given: the cheapest for its weight first, and at least one visit whole.</summary>
    private ServiceMinutes Cheapest(ulong wanted, long weight, long[] weights)
    {
        var cheapest = CheapestFirst(wanted, weights);
        var (sum, least) = (UInt128.Zero, UInt128.MaxValue);
        foreach (var v in cheapest)
        {
            var (all, otherwise) = (weights[v] * visits[v].Staff, visits[v].Otherwise.Packed);
            least = UInt128.Min(least, otherwise);
            if (weight > 0)
            {
                sum += all <= weight ? otherwise : otherwise / (UInt128)all * (UInt128)weight;
                weight -= all;
            }
        }
        return new ServiceMinutes(UInt128.Max(sum, least));
    }

    /// <summary>The visits that weigh anything, the least lost for its weight first.</summary>
    private List<int> CheapestFirst(ulong wanted, long[] weights) =>
        [.. Each(wanted).Where(v => weights[v] > 0).OrderBy(v => (double)visits[v].Otherwise.Packed / (weights[v] * visits[v].Staff))];

    /// <summary>The least that can be lost at all when not everything can be given for nothing.</summary>
    private ServiceMinutes LeastLoss(ulong wanted, DaysLeft[] left)
    {
        var visit = Each(wanted).Select(v => visits[v].Otherwise).Min();
        var lossy = left.SelectMany(d => d.Sets).Where(s => s.Loss > ServiceMinutes.None).Select(s => s.Loss).DefaultIfEmpty(visit).Min();
        return lossy < visit ? lossy : visit;
    }

    private static long Weight(ulong set, long[] weights)
    {
        var weight = 0L;
        for (; set != 0; set &= set - 1)
        {
            weight += weights[BitOperations.TrailingZeroCount(set)];
        }
        return weight;
    }

    private static IEnumerable<int> Each(ulong set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return BitOperations.TrailingZeroCount(set);
        }
    }
}
