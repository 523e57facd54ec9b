using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>Solves of one cover model, each beginning with the best plan so far.</summary>
/// <param name="model">The model.</param>
/// <param name="policy">Limits of the work.</param>
/// <param name="solver">Solves it.</param>
internal sealed class TierSolve(CoverModel model, CoverPolicy policy, ICpSatSolver solver)
{
    private const double Rounding = 1e-4;

    // A model that its hint nearly solves takes less to search as it is than to rewrite: 30 ms instead of 200 in the median.
    private const double WorkAsItIs = 0.02;

    /// <summary>The model.</summary>
    public CoverModel Model => model;

    /// <summary>The best plan so far, or null.</summary>
    public CpSolution? Best { get; private set; }

    /// <summary>Whether every solve so far was answered.</summary>
    public bool IsComplete { get; private set; } = true;

    private double Work => model.Alternative == CoverAlternative.Reallocation ? policy.WorkPerTier : policy.WorkPerExtraTier;

    /// <summary>Takes the plan the model is hinted as the best, if the hint says all of it; figures are as for any other plan.</summary>
    public void TakeHinted() => Best = model.Cp.Hinted() is { } hinted ? model.Cp.Tightened(hinted) : null;

    /// <summary>Looks for a better sum with some literals settled; nothing is proven by it.</summary>
    /// <param name="sum">What to minimise.</param>
    /// <param name="settled">The literals.</param>
    /// <param name="stop">Stops the solve.</param>
    public async Task ImproveAsync(LinearExpr sum, IReadOnlyList<(Literal, bool)> settled, CancellationToken stop)
    {
        model.Cp.Minimize(sum);
        await OnceAsync(new SolveLimits(policy.SecondsPerTier, Work, 1), sum, long.MinValue, settled, stop).ConfigureAwait(false);
    }

    /// <summary>Minimises the sum from the best so far, first for a moment with the model as it is, then with all the solver can; gives what the sum is at least, as far as that was proven.</summary>
    /// <param name="sum">What to minimise.</param>
    /// <param name="least">What it is at least.</param>
    /// <param name="stop">Stops the solve.</param>
    /// <param name="settled">Literals that are settled for this solve alone.</param>
    public async Task<long> MinimiseAsync(LinearExpr sum, long least, CancellationToken stop, IReadOnlyList<(Literal, bool)>? settled = null)
    {
        model.Cp.Minimize(sum);
        model.Cp.AddGreaterOrEqual(sum, least);
        var limits = new SolveLimits(policy.SecondsPerTier, Math.Min(Work, WorkAsItIs), 1) { Presolve = false };
        var (bound, isSettled) = await OnceAsync(limits, sum, least, settled, stop).ConfigureAwait(false);
        if (isSettled || stop.IsCancellationRequested)
        {
            return bound;
        }
        limits = new SolveLimits(policy.SecondsPerTier, Work, 1);
        return Math.Max(bound, (await OnceAsync(limits, sum, least, settled, stop).ConfigureAwait(false)).Bound);
    }

    private async Task<(long Bound, bool IsSettled)> OnceAsync(
        SolveLimits limits, LinearExpr sum, long least, IReadOnlyList<(Literal, bool)>? settled, CancellationToken stop)
    {
        if (Best is not null)
        {
            model.Cp.ClearHints();
            model.Cp.Hint(Best);
        }
        var outcome = await solver.SolveAsync(model.Cp.Build(settled), limits.ToParameters(), stop).ConfigureAwait(false);
        if (outcome is not SolveOutcome.Answered { Response: { } response })
        {
            IsComplete = false;
            return (least, true);
        }
        var solution = model.Cp.Tightened(new CpSolution(response));
        if (solution.HasSolution && (Best is null || solution.Value(sum) <= Best.Value(sum)))
        {
            Best = solution;
        }
        return solution.IsOptimal ? (solution.Value(sum), true)
            : solution.HasSolution ? (Math.Max(least, (long)Math.Ceiling(solution.Bound - Rounding)), false)
            : (least, solution.IsInfeasible);
    }
}
