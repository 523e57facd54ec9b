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
internal sealed class TierSearch(CoverModel model, CoverProblem cover, CoverPolicy policy, ICpSatSolver solver)
{
    private const long LargestWeight = 10_000_000;
    private const int UnitsPerOre = 60;
    private const double Rounding = 1e-4;
    private const CoverTier FirstMerged = CoverTier.PeopleDisturbed;
    private readonly List<TierResult> _results = [];
    private CpSolution? _best;
    private bool _complete = true;
    private bool _proven = true;

    /// <summary>Solves; null when not even a first roster was found.</summary>
    /// <param name="first">A lawful roster to begin with.</param>
    /// <param name="narrower">What a narrower scope came to with the same roster, or null: what is as good as can be there is so here.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<TierOutcome?> RunAsync(Roster first, CoverProposal? narrower, CancellationToken stop)
    {
        model.Hint(first);
        var next = 0;
        for (; narrower is not null && next < CoverTiers.Service.Count && narrower.Value(CoverTiers.All[next]) == Floor(CoverTiers.All[next]); next++)
        {
            Settle(CoverTiers.All[next], Floor(CoverTiers.All[next]), Floor(CoverTiers.All[next]));
        }
        if (next < CoverTiers.Service.Count)
        {
            var left = CoverTiers.Service.Skip(next).ToList();
            await SolveAsync(LinearExpr.WeightedSum(left.Select(t => (model.Of(t), Importance(t)))), 0, stop).ConfigureAwait(false);
        }
        else
        {
            await SolveAsync(model.Of(CoverTier.Reallocated) + model.Of(CoverTier.Overtime) * 10, 0, stop).ConfigureAwait(false);
        }
        if (_best is null)
        {
            return null;
        }
        while (next < CoverTiers.All.Count)
        {
            next = await GroupAsync(next, stop).ConfigureAwait(false);
        }
        return new TierOutcome(RosterReader.Read(model.Roster, _best), [.. _results.Select(InTheEnd)], _complete);
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
        if (_best!.Value(model.Of(tier)) <= Floor(tier))
        {
            Settle(tier, Floor(tier), _best.Value(model.Of(tier)));
            return from + 1;
        }
        if (model.Cp.Bounds(model.Of(tier)) is var (least, most) && least == most)
        {
            Settle(tier, least, least);
            return from + 1;
        }
        var group = new List<CoverTier> { tier };
        var range = RangeOf(tier);
        for (var next = from + 1; tier >= FirstMerged && next < CoverTiers.All.Count && range * RangeOf(CoverTiers.All[next]) <= LargestWeight; next++)
        {
            group.Add(CoverTiers.All[next]);
            range *= RangeOf(CoverTiers.All[next]);
        }
        var sum = Weighted(group);
        var bound = await SolveAsync(sum, group.Count == 1 ? Floor(tier) : model.Cp.Bounds(sum).Min, stop).ConfigureAwait(false);
        var proven = bound >= _best.Value(sum);
        foreach (var one in group)
        {
            Settle(one, proven ? _best.Value(model.Of(one)) : group.Count == 1 ? bound : Floor(one), _best.Value(model.Of(one)));
        }
        return from + group.Count;
    }

    /// <summary>How many values the tier can have between its floor and what it has now or can have at most.</summary>
    private long RangeOf(CoverTier tier)
    {
        var (least, most) = model.Cp.Bounds(model.Of(tier));
        return Math.Max(1, Math.Min(LargestWeight, most - least) + 1);
    }

    private LinearExpr Weighted(List<CoverTier> group)
    {
        var (sum, weight) = (LinearExpr.Constant(0), 1L);
        foreach (var tier in Enumerable.Reverse(group))
        {
            sum += model.Of(tier) * weight;
            weight *= RangeOf(tier);
        }
        return sum;
    }

    /// <summary>What the tier is at least: by its variables alone, and for reallocations by how many places somebody new must fill.</summary>
    private long Floor(CoverTier tier)
    {
        var least = Math.Max(0, model.Cp.Bounds(model.Of(tier)).Min);
        var allCovered = _results.TakeWhile(r => r.Tier <= CoverTier.SupportMovedDay).All(r => r.Proven && r.Value == 0);
        return tier == CoverTier.Reallocated && allCovered
            ? Math.Max(least, cover.Situation.Open.Where(v => v.Client is not null).Sum(cover.Situation.NewIn))
            : least;
    }

    private void Settle(CoverTier tier, long bound, long value)
    {
        _proven &= bound >= value;
        _results.Add(new TierResult(tier, Scaled(tier, value), Scaled(tier, Math.Min(bound, value)), _proven));
        model.Cp.AddLessOrEqual(model.Of(tier), value);
    }

    /// <summary>A tier that was not proven may have come out lower by the way, while a later one was looked at.</summary>
    private TierResult InTheEnd(TierResult settled) => settled with { Value = Math.Min(settled.Value, Scaled(settled.Tier, _best!.Value(model.Of(settled.Tier)))) };

    private static long Scaled(CoverTier tier, long value) => tier == CoverTier.ExtraPay ? (value + UnitsPerOre / 2) / UnitsPerOre : value;

    /// <summary>Minimises the sum from the best so far; gives what it is at least, as far as that was proven.</summary>
    private async Task<long> SolveAsync(LinearExpr sum, long least, CancellationToken stop)
    {
        model.Cp.Minimize(sum);
        model.Cp.AddGreaterOrEqual(sum, least);
        if (_best is not null)
        {
            model.Cp.ClearHints();
            model.Cp.Hint(_best);
        }
        var parameters = new SolveLimits(policy.SecondsPerTier, policy.WorkPerTier, 1).ToParameters();
        var outcome = await solver.SolveAsync(model.Cp.Build(), parameters, stop).ConfigureAwait(false);
        if (outcome is not SolveOutcome.Answered { Response: { } response })
        {
            _complete = false;
            return least;
        }
        var solution = model.Cp.Tightened(new CpSolution(response));
        if (solution.HasSolution && (_best is null || solution.Value(sum) <= _best.Value(sum)))
        {
            _best = solution;
        }
        return solution.IsOptimal ? solution.Value(sum) : solution.HasSolution ? Math.Max(least, (long)Math.Ceiling(solution.Bound - Rounding)) : least;
    }
}
