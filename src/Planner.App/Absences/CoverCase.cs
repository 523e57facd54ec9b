using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>One occasion to re-plan: what was reported, the alternatives, and the very roster file they were made from.</summary>
/// <param name="RosterFile">The roster file.</param>
/// <param name="RosterHash">Its content when it was read; an acceptance holds only for that.</param>
/// <param name="Revision">Its revision and earlier events.</param>
/// <param name="Scenario">The scenario's own problem, without events.</param>
/// <param name="Before">The roster, checked.</param>
/// <param name="Now">The minute the plan is made from: what has begun stands.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Alternatives">At least the reallocation, in order.</param>
/// <param name="Counterfactual">The old way, for comparison; null when no visit was left open.</param>
/// <param name="Notes">What the reader should know.</param>
/// <param name="Engine">Name of the solver engine, or <c>none</c>.</param>
/// <param name="Elapsed">Wall time from the request to the proposals.</param>
public sealed record CoverCase(
    string RosterFile, string RosterHash, RosterRevision Revision, PlanningProblem Scenario, CheckedRoster Before, int Now,
    IReadOnlyList<RosterEvent> Reported, IReadOnlyList<PricedCover> Alternatives, PricedCover? Counterfactual,
    IReadOnlyList<LocalText> Notes, string Engine, TimeSpan Elapsed)
{
    /// <summary>The alternative as it was asked for by number, 1 to 3, or null when there is none.</summary>
    public PricedCover? Find(int number) => Alternatives.FirstOrDefault(a => NumberOf(a.Proposal.Alternative) == number);

    /// <summary>The number of an alternative: 1 reallocation, 2 extra hours, 3 overtime.</summary>
    public static int NumberOf(CoverAlternative alternative) => (int)alternative + 1;

    /// <summary>Kronor the alternative avoids next to the counterfactual, before on-cost; may be negative.</summary>
    public decimal Avoided(PricedCover cover) => (Counterfactual?.Amount ?? 0) - cover.Amount;

    /// <summary>The same with on-cost.</summary>
    public decimal AvoidedWithOnCost(PricedCover cover) => (Counterfactual?.AmountWithOnCost ?? 0) - cover.AmountWithOnCost;

    /// <summary>Minutes beyond the schedule that it avoids; may be negative.</summary>
    public int AvoidedMinutes(PricedCover cover) => (Counterfactual?.ExtraMinutes ?? 0) - cover.ExtraMinutes;
}
