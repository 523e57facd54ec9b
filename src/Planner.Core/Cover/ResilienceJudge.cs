using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Says what a play of an absence came to.</summary>
/// <param name="before">The roster that stands.</param>
/// <param name="policy">The unit's policy the play was made with.</param>
public sealed class ResilienceJudge(CheckedRoster before, CoverPolicy policy)
{
    /// <summary>The cell of the map.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="outcome">What the planner answered.</param>
    public ResilienceCell Judge(SingleAbsence absence, CoverOutcome outcome) => outcome switch
    {
        CoverOutcome.Proposed proposed => new ResilienceCell(absence, OutcomeOf(absence, proposed.Proposals[0]), IsProven(proposed.Proposals[0])),
        CoverOutcome.Refused refused => new ResilienceCell(absence, new ResilienceOutcome.Impossible(refused.Reason), IsProven: true),
        CoverOutcome.Unlawful unlawful => new ResilienceCell(absence, new ResilienceOutcome.Impossible(Reason(unlawful)), IsProven: true),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    private ResilienceOutcome OutcomeOf(SingleAbsence absence, CoverProposal proposal)
    {
        var changes = proposal.Changes.Where(c => c.Before is not null && c.Visit.Client is not null).ToList();
        var spared = new SparedVisits(new CoverSituation(before, [.. proposal.Events.Take(1)], absence.Now), policy);
        var lost = changes.Where(c => c.Kind is VisitChangeKind.Uncovered or VisitChangeKind.RebookByAgreement)
            .Select(c => new LostVisit(c.Visit, c.Kind == VisitChangeKind.RebookByAgreement ? CoverTier.Rebooked : ServiceLoss.TierOf(c.Visit, spared)))
            .OrderBy(l => l.Tier).ThenByDescending(l => l.Visit.StaffMinutes).ThenBy(l => l.Visit.Index).ToList();
        var moved = changes.Where(c => c.Kind is VisitChangeKind.MovedDay or VisitChangeKind.Reduced).Select(c => c.Visit).ToList();
        return lost.Count > 0 ? new ResilienceOutcome.Lost(lost)
            : moved.Count > 0 ? new ResilienceOutcome.SupportMoved(moved)
            : new ResilienceOutcome.Covered();
    }

    private static bool IsProven(CoverProposal proposal) => proposal.Tiers.Where(t => CoverTiers.Service.Contains(t.Tier)).All(t => t.Proven);

    private static LocalText Reason(CoverOutcome.Unlawful unlawful)
    {
        var said = unlawful.Breaches.Take(1).Select(b => (b.Rule.Id, Text: b.Rule.Describe(b, unlawful.Problem))).First();
        return new($"[{said.Id}] {said.Text.Sv}", $"[{said.Id}] {said.Text.En}");
    }
}
