using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>What tier by tier came to: a roster for the cover problem, each tier's figures, and whether all was looked at.</summary>
/// <param name="Roster">The best roster found.</param>
/// <param name="Tiers">Every tier.</param>
/// <param name="IsComplete">Whether no engine failed and nobody stopped it.</param>
internal sealed record TierOutcome(Roster Roster, IReadOnlyList<TierResult> Tiers, bool IsComplete);

/// <summary>
/// Solves the tiers of one model one after another: a tier whose value meets what it can be at least needs no solve, any
/// other is solved and then fixed. Neighbouring tiers of small range are solved as one, weighted so that no sum of a
/// later one outweighs a unit of an earlier one.
/// </summary>
/// <param name="cover">The scope.</param>
/// <param name="policy">Limits of the work.</param>
/// <param name="solver">Solves the models.</param>
/// <param name="reach">What clients lose at least, and who gives which visit so that little is lost; when it is exact only plans that lose no more are looked for. Null leaves it to the solver.</param>
/// <param name="last">The last tier that is searched; those after it are as they come.</param>
internal sealed class TierSearch(CoverProblem cover, CoverPolicy policy, ICpSatSolver solver, ServiceReach? reach, CoverTier last = CoverTier.TieBreak)
{
    private readonly TierSolve _solve = new(new CoverModel(cover, policy), policy, solver);
    private const long LargestWeight = 100_000_000;
    private const int UnitsPerOre = 60;
    private const CoverTier FirstMerged = CoverTier.Retimed;
    private readonly List<TierResult> _results = [];
    private bool _proven = true;
    private CoverProposal? _rival;

    /// <summary>A plan found without the solver, to go on from; it is the first roster.</summary>
    public CrowdedPlan? Begin { get; init; }

    /// <summary>How many visits must change hands, as far as that can be counted; null leaves it to the solver.</summary>
    public KeptVisits? Kept { get; init; }

    /// <summary>Whether every solve so far was answered.</summary>
    public bool IsComplete => _solve.IsComplete;

    /// <summary>Solves; null when not even a first roster was found.</summary>
    /// <param name="first">A lawful roster to begin with.</param>
    /// <param name="narrower">What a narrower scope came to with the same roster, or null: what is as good as can be there is so here.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<TierOutcome?> RunAsync(Roster first, CoverProposal? narrower, CancellationToken stop)
    {
        _solve.Model.Hint(first);
        _rival = narrower;
        var next = 0;
        if (reach is { IsExact: true })
        {
            foreach (var tier in CoverTiers.Service)
            {
                Settle(tier, reach.Least.In(tier), reach.Least.In(tier));
            }
        }
        if (Begin is not null)
        {
            _solve.TakeHinted();
        }
        if (reach is not null && (reach.IsCounted || (reach.Given.Any() && _solve.Best is null)))
        {
            await _solve.MinimiseAsync(LinearExpr.Constant(0), 0, stop, [.. _solve.Model.Settled(reach.Given)]).ConfigureAwait(false);
            if (reach.IsExact || (reach.IsCounted && _solve.Best is not null))
            {
                SettleFound(reach);
                return await FromAsync(CoverTiers.Service.Count, stop).ConfigureAwait(false);
            }
        }
        for (; narrower is not null && next < CoverTiers.Service.Count && narrower.Value(CoverTiers.All[next]) == Floor(CoverTiers.All[next]); next++)
        {
            Settle(CoverTiers.All[next], Floor(CoverTiers.All[next]), Floor(CoverTiers.All[next]));
        }
        if (next < CoverTiers.Service.Count && (Begin is null || _solve.Best is null))
        {
            var left = CoverTiers.Service.Skip(next).ToList();
            await _solve.MinimiseAsync(LinearExpr.WeightedSum(left.Select(t => (_solve.Model.Of(t), Importance(t)))), 0, stop).ConfigureAwait(false);
        }
        return next < CoverTiers.Service.Count && _solve.Best is null ? null : await FromAsync(next, stop).ConfigureAwait(false);
    }

    /// <summary>Takes the service of the plan found, with what is known to be lost at least, for tiers that are not settled.</summary>
    private void SettleFound(ServiceReach known)
    {
        var isKnown = true;
        foreach (var tier in CoverTiers.Service.Skip(_results.Count))
        {
            var value = _solve.Best!.Value(_solve.Model.Of(tier));
            Settle(tier, isKnown ? known.Least.In(tier) : 0, value);
            isKnown &= value == known.Least.In(tier);
        }
    }

    /// <summary>Settles every tier from the one on; null when there is no plan.</summary>
    private async Task<TierOutcome?> FromAsync(int next, CancellationToken stop)
    {
        while (next < CoverTiers.All.Count)
        {
            next = await GroupAsync(next, stop).ConfigureAwait(false);
            if (_solve.Best is null && _results.Count < next)
            {
                return null;
            }
        }
        if (_solve.Best is null)
        {
            await _solve.MinimiseAsync(LinearExpr.Constant(0), 0, stop).ConfigureAwait(false);
        }
        return _solve.Best is null ? null : new TierOutcome(RosterReader.Read(_solve.Model.Roster, _solve.Best), [.. _results.Select(InTheEnd)], IsComplete);
    }

    /// <summary>A first guess at what clients lose, all tiers of it together; most often nothing, and then all of them are settled.</summary>
    private static long Importance(CoverTier tier) => tier switch
    {
        CoverTier.AssistanceLost => 1000,
        CoverTier.ProtectedLost => 300,
        CoverTier.Rebooked => 100,
        CoverTier.SupportCancelled => 50,
        CoverTier.SupportReduced => 20,
        _ => 10,
    };

    /// <summary>Settles the tier, and with it as many following ones as fit in one solve; gives the next one to settle.</summary>
    private async Task<int> GroupAsync(int from, CancellationToken stop)
    {
        var tier = CoverTiers.All[from];
        if (_solve.Model.Cp.Bounds(_solve.Model.Of(tier)) is var (least, most) && least == most)
        {
            Settle(tier, least, least);
            return from + 1;
        }
        if (_solve.Best is not null && _solve.Best.Value(_solve.Model.Of(tier)) <= Floor(tier))
        {
            Settle(tier, Floor(tier), _solve.Best.Value(_solve.Model.Of(tier)));
            return from + 1;
        }
        if (tier > last && _solve.Best is not null)
        {
            Settle(tier, Floor(tier), _solve.Best.Value(_solve.Model.Of(tier)));
            return from + 1;
        }
        Undercut(tier);
        var group = new List<CoverTier> { tier };
        var range = RangeOf(tier);
        for (var next = from + 1; tier >= FirstMerged && next < CoverTiers.All.Count && range * RangeOf(CoverTiers.All[next]) <= LargestWeight; next++)
        {
            group.Add(CoverTiers.All[next]);
            range *= RangeOf(CoverTiers.All[next]);
        }
        var sum = Weighted(group);
        if (Begin is not null && tier >= FirstMerged && _solve.Best is not null)
        {
            await _solve.ImproveAsync(sum, [.. _solve.Model.SettledAs(RosterReader.Read(_solve.Model.Roster, _solve.Best))], stop).ConfigureAwait(false);
        }
        var bound = await _solve.MinimiseAsync(sum, group.Count == 1 ? Floor(tier) : _solve.Model.Cp.Bounds(sum).Min, stop).ConfigureAwait(false);
        if (_solve.Best is null)
        {
            return from + group.Count;
        }
        var proven = bound >= _solve.Best.Value(sum);
        foreach (var one in group)
        {
            Settle(one, proven ? _solve.Best.Value(_solve.Model.Of(one)) : group.Count == 1 ? bound : Floor(one), _solve.Best.Value(_solve.Model.Of(one)));
        }
        return from + group.Count;
    }

    /// <summary>With the earlier tiers as in the narrower scope, the tier need not be worse than there.</summary>
    private void Undercut(CoverTier tier)
    {
        if (_rival is { } rival && _results.All(r => rival.Value(r.Tier) == r.Value))
        {
            _solve.Model.Cp.AddLessOrEqual(_solve.Model.Of(tier), tier == CoverTier.ExtraPay ? rival.Value(tier) * UnitsPerOre + UnitsPerOre / 2 : rival.Value(tier));
        }
    }

    /// <summary>How many values the tier can have between its floor and what it has now or can have at most.</summary>
    private long RangeOf(CoverTier tier)
    {
        var (least, most) = _solve.Model.Cp.Bounds(_solve.Model.Of(tier));
        return Math.Max(1, Math.Min(LargestWeight, most - least) + 1);
    }

    private LinearExpr Weighted(List<CoverTier> group)
    {
        var (sum, weight) = (LinearExpr.Constant(0), 1L);
        foreach (var tier in Enumerable.Reverse(group))
        {
            sum += _solve.Model.Of(tier) * weight;
            weight *= RangeOf(tier);
        }
        return sum;
    }

    /// <summary>What the tier is at least: by its variables alone, and for reallocations by how many places somebody new must fill.</summary>
    private long Floor(CoverTier tier)
    {
        var least = Math.Max(0, _solve.Model.Cp.Bounds(_solve.Model.Of(tier)).Min);
        var allCovered = _results.TakeWhile(r => r.Tier <= CoverTier.SupportMovedDay).All(r => r.Proven && r.Value == 0);
        if (tier == CoverTier.Reallocated && Kept is not null)
        {
            var lost = _results.Where(r => CoverTiers.Service.Contains(r.Tier)).Aggregate(ServiceMinutes.None, (sum, r) => sum + ServiceMinutes.Of(r.Tier, r.Value));
            least = Math.Max(least, Kept.Least(lost));
        }
        return tier == CoverTier.Reallocated && allCovered ? Math.Max(least, cover.Situation.Open.Where(v => v.Client is not null).Sum(cover.Situation.NewIn))
            : reach is not null && CoverTiers.Service.Contains(tier) && _results.All(r => r.Value == reach.Least.In(r.Tier)) ? Math.Max(least, reach.Least.In(tier))
            : least;
    }

    private void Settle(CoverTier tier, long bound, long value)
    {
        _proven &= bound >= value;
        _results.Add(new TierResult(tier, Scaled(tier, value), Scaled(tier, Math.Min(bound, value)), _proven));
        _solve.Model.Cp.AddLessOrEqual(_solve.Model.Of(tier), value);
    }

    /// <summary>A tier that was not proven may have come out lower by the way, while a later one was looked at.</summary>
    private TierResult InTheEnd(TierResult settled) => settled with { Value = Math.Min(settled.Value, Scaled(settled.Tier, _solve.Best!.Value(_solve.Model.Of(settled.Tier)))) };

    private static long Scaled(CoverTier tier, long value) => tier == CoverTier.ExtraPay ? (value + UnitsPerOre / 2) / UnitsPerOre : value;
}
