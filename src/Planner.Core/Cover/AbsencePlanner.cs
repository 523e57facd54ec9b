using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>Covers what events leave open, tier by tier, each proven before the next is looked at.</summary>
/// <param name="solver">Solves models, or null when no engine can start: then what fell away is shown uncovered and unproven.</param>
public sealed class AbsencePlanner(ICpSatSolver? solver)
{
    /// <summary>Proposes cover.</summary>
    /// <param name="before">The roster that stands, lawful with its earlier events.</param>
    /// <param name="happened">What has happened since, in order.</param>
    /// <param name="now">The minute it is: what has begun cannot move.</param>
    /// <param name="policy">The unit's policy.</param>
    /// <param name="stop">Stops the search; the best lawful plans so far are returned, marked.</param>
    public Task<CoverOutcome> PlanAsync(CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now, CoverPolicy policy, CancellationToken stop) =>
        PlanAsync(before, happened, now, policy, onlyReallocation: false, stop);

    /// <summary>Proposes the reallocation alone, as <see cref="PlanAsync(CheckedRoster, IReadOnlyList{RosterEvent}, int, CoverPolicy, CancellationToken)"/> would: no other alternative, no counterfactual.</summary>
    /// <inheritdoc cref="PlanAsync(CheckedRoster, IReadOnlyList{RosterEvent}, int, CoverPolicy, CancellationToken)" path="/param"/>
    public Task<CoverOutcome> ReallocateAsync(CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now, CoverPolicy policy, CancellationToken stop) =>
        PlanAsync(before, happened, now, policy, onlyReallocation: true, stop);

    private async Task<CoverOutcome> PlanAsync(
        CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now, CoverPolicy policy, bool onlyReallocation, CancellationToken stop)
    {
        var intake = EventIntake.Read(before, happened, now);
        if (intake is Intake.Refused refused)
        {
            return new CoverOutcome.Refused(refused.Reason);
        }
        var taken = (Intake.Taken)intake;
        var situation = LateHours.Ordered(new CoverSituation(before, taken.Events, now));
        if (PlanChecker.Check(situation.Problem, situation.Start) is CheckOutcome.Rejected rejected)
        {
            return new CoverOutcome.Unlawful(situation.Problem, [.. rejected.Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)]);
        }
        var search = new CoverSearch(situation, policy, solver);
        var old = !onlyReallocation && situation.Lost.Any(v => v.Client is not null) ? Task.Run(() => new ExtraWorkTable(situation, policy, CoverAlternative.Counterfactual).Make(), CancellationToken.None) : null;
        var proposals = new List<CoverProposal> { await search.BestAsync(CoverAlternative.Reallocation, null, stop).ConfigureAwait(false) };
        foreach (var more in new[] { CoverAlternative.ExtraHours, CoverAlternative.Overtime })
        {
            if (!onlyReallocation && CoverSearch.LeavesClientsShort(proposals[^1]))
            {
                proposals.Add(await search.BestAsync(more, proposals[^1], stop).ConfigureAwait(false));
            }
        }
        return new CoverOutcome.Proposed(before, proposals, old is null ? null : await old.ConfigureAwait(false), search.Notes);
    }
}
