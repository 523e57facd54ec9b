using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>Covers what events leave open, tier by tier, each proven before the next is looked at.</summary>
/// <param name="solver">Solves models, or null when no engine can start: then proposals are made without it and unproven.</param>
public sealed class AbsencePlanner(ICpSatSolver? solver)
{
    /// <summary>Proposes cover.</summary>
    /// <param name="before">The roster that stands, lawful with its earlier events.</param>
    /// <param name="happened">What has happened since, in order.</param>
    /// <param name="now">The minute it is: what has begun cannot move.</param>
    /// <param name="policy">The unit's policy.</param>
    /// <param name="stop">Stops the search; the best lawful plans so far are returned, marked.</param>
    public Task<CoverOutcome> PlanAsync(
        CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now, CoverPolicy policy, CancellationToken stop)
    {
        _ = solver;
        throw new NotImplementedException($"{before}{happened}{now}{policy}{stop}");
    }
}
