using System.Numerics;

namespace Planner.Core.Cover;

/// <summary>A visit somebody must give, as the choice of day sets sees it.</summary>
/// <param name="Minutes">Its length.</param>
/// <param name="Staff">How many people it takes.</param>
/// <param name="Otherwise">What is lost at least when nobody gives it that day.</param>
internal sealed record DemandedVisit(int Minutes, int Staff, ServiceMinutes Otherwise);

/// <summary>What the choice came to.</summary>
/// <param name="Least">What is lost at least.</param>
/// <param name="Best">What is lost by the best choice found.</param>
/// <param name="Chosen">The visits each person-day gives in it, or null when none loses less than was asked for.</param>
internal sealed record ChosenSets(ServiceMinutes Least, ServiceMinutes Best, IReadOnlyList<ulong>? Chosen);

/// <summary>
/// Chooses one set of visits for each person-day so that clients lose least: branch and bound on the visit with the
/// fewest ways, bounded by <see cref="DaySetWeights"/>. That two people of one visit begin together is left out, so that
/// the result is a bound, and nearly always the optimum.
/// </summary>
internal sealed class DaySetChoice(IReadOnlyList<DemandedVisit> visits, IReadOnlyList<IReadOnlyList<DaySet>> days)
{
    /// <summary>More work than this, in sets looked at, is not done: the bound is then what was known at the root.</summary>
    private const long MostWork = 6_000_000;

    private const int RootSteps = 60;
    private const int NodeSteps = 4;

    private readonly DaySetWeights _weights = new(visits);
    private readonly Dictionary<(ulong, ulong, ulong), ServiceMinutes> _seen = [];
    private readonly ulong[] _chosen = new ulong[days.Count];
    private ulong[]? _best;
    private ServiceMinutes _incumbent = ServiceMinutes.TooMuch;

    /// <summary>Chooses so that less is lost than so much.</summary>
    public ChosenSets Solve(ServiceMinutes below)
    {
        _incumbent = below;
        var wanted = new Wanted(Bits(v => true), Bits(v => v.Staff > 1));
        var left = days.Select((sets, d) => DaysLeft.Of(d, sets, wanted.Once, below)).ToArray();
        var start = _weights.Start();
        var root = _weights.Bound(wanted, left, start, RootSteps, below);
        Search(wanted, left, start, ServiceMinutes.None);
        return new ChosenSets(_weights.Work < MostWork || _incumbent < root ? _incumbent : root, _incumbent, _best);
    }

    private void Search(Wanted wanted, DaysLeft[] left, long[] weights, ServiceMinutes lost)
    {
        if (_weights.Work >= MostWork || IsSeen(wanted, left, lost))
        {
            return;
        }
        var own = (long[])weights.Clone();
        if (lost + _weights.Bound(wanted, left, own, NodeSteps, _incumbent) >= _incumbent)
        {
            return;
        }
        if (wanted.Once == 0)
        {
            (_incumbent, _best) = (lost, [.. _chosen]);
            return;
        }
        left = _weights.Worthwhile(wanted, left, own, _incumbent - lost);
        var visit = Rarest(wanted.Once, left);
        var supply = _weights.SupplyOf(wanted, left, own);
        var ways = left.SelectMany((d, at) => d.With(1UL << visit), (d, set) => (Day: d, Set: set)).OrderByDescending(w => _weights.Minutes(w.Set.Visits)).ThenBy(w => w.Set.Loss).ToList();
        foreach (var (day, set) in ways)
        {
            var then = wanted.After(set.Visits);
            if (lost + set.Loss < _incumbent && lost + set.Loss + _weights.After(then, supply, Array.IndexOf(left, day), own) < _incumbent)
            {
                _chosen[day.Day] = set.Visits;
                Search(then, Cut(left.Where(d => d != day), then, lost + set.Loss), own, lost + set.Loss);
                _chosen[day.Day] = 0;
            }
        }
        if (lost + visits[visit].Otherwise < _incumbent)
        {
            var without = wanted.Without(1UL << visit);
            Search(without, Cut(left, without, lost + visits[visit].Otherwise), own, lost + visits[visit].Otherwise);
        }
    }

    private DaysLeft[] Cut(IEnumerable<DaysLeft> left, Wanted wanted, ServiceMinutes lost) =>
        [.. left.Select(d => DaysLeft.Of(d.Day, d.Sets, wanted.Once, _incumbent - lost))];

    private bool IsSeen(Wanted wanted, DaysLeft[] left, ServiceMinutes lost)
    {
        var key = (wanted.Once, wanted.Twice, left.Aggregate(0UL, (a, d) => a | 1UL << d.Day));
        if (_seen.TryGetValue(key, out var before) && before <= lost)
        {
            return true;
        }
        _seen[key] = lost;
        return false;
    }

    private static int Rarest(ulong wanted, DaysLeft[] left)
    {
        var (rarest, fewest) = (-1, int.MaxValue);
        for (var set = wanted; set != 0; set &= set - 1)
        {
            var visit = BitOperations.TrailingZeroCount(set);
            var ways = left.Sum(d => d.Ways(1UL << visit));
            (rarest, fewest) = ways < fewest ? (visit, ways) : (rarest, fewest);
        }
        return rarest;
    }

    private ulong Bits(Func<DemandedVisit, bool> which) => visits.Select((visit, v) => which(visit) ? 1UL << v : 0UL).Aggregate(0UL, (a, b) => a | b);
}
