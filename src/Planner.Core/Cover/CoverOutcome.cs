using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>What came of asking for cover.</summary>
public abstract record CoverOutcome
{
    private CoverOutcome()
    {
    }

    /// <summary>Proposals, the alternatives in order and without the counterfactual.</summary>
    /// <param name="Before">The roster before.</param>
    /// <param name="Proposals">At least the reallocation.</param>
    /// <param name="Counterfactual">The old way, for comparison; null when no visit was left open.</param>
    /// <param name="Notes">What the reader should know, for example that no engine could start.</param>
    public sealed record Proposed(
        CheckedRoster Before, IReadOnlyList<CoverProposal> Proposals, CoverProposal? Counterfactual, IReadOnlyList<LocalText> Notes) : CoverOutcome;

    /// <summary>The events make no sense for this roster: unknown, already absent, not on duty, in the past.</summary>
    public sealed record Refused(LocalText Reason) : CoverOutcome;

    /// <summary>Even with what falls away taken out, hard rules are broken: nothing lawful follows from this roster.</summary>
    public sealed record Unlawful(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : CoverOutcome;
}

/// <summary>One way to cover, passed by the checker.</summary>
/// <param name="Alternative">With what means.</param>
/// <param name="After">The roster; its problem has every event applied.</param>
/// <param name="Events">The events that led here: what was reported, then what the proposal decides.</param>
/// <param name="Changes">What changes for visits, in time order.</param>
/// <param name="Extra">What is worked beyond the schedule, by person and day.</param>
/// <param name="Tiers">Each tier's value and proof.</param>
/// <param name="Scope">Over what it was proven.</param>
/// <param name="IsComplete">False when an engine failed on the way or the run was stopped: the best lawful plan so far.</param>
public sealed record CoverProposal(
    CoverAlternative Alternative,
    CheckedRoster After,
    IReadOnlyList<RosterEvent> Events,
    IReadOnlyList<VisitChange> Changes,
    IReadOnlyList<ExtraWork> Extra,
    IReadOnlyList<TierResult> Tiers,
    CoverScope Scope,
    bool IsComplete)
{
    /// <summary>Whether no wider scope holds a better plan, so that what is proven over the scope is proven over all.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The value of a tier.</summary>
    public long Value(CoverTier tier) => Tiers.First(t => t.Tier == tier).Value;
}

/// <summary>Paid time beyond the schedule on one day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Day">The day of the shift.</param>
/// <param name="Scheduled">The scheduled shift's span, or null on a day off.</param>
/// <param name="Worked">The shift's span now.</param>
/// <param name="Minutes">Paid minutes beyond the schedule.</param>
public sealed record ExtraWork(Person Person, int Day, TimeRange? Scheduled, TimeRange Worked, int Minutes);

/// <summary>What happens to a visit.</summary>
public enum VisitChangeKind
{
    /// <summary>Others serve it, at the same time.</summary>
    Reallocated,

    /// <summary>It starts at another time the same day, served by others or by the same.</summary>
    Retimed,

    /// <summary>It is given another day.</summary>
    MovedDay,

    /// <summary>It is shortened or made by phone.</summary>
    Reduced,

    /// <summary>An LSS visit that could be given another day if client or family agrees.</summary>
    RebookByAgreement,

    /// <summary>Nobody serves it.</summary>
    Uncovered,

    /// <summary>Nobody served it before; now somebody does.</summary>
    NowCovered,
}

/// <summary>One visit before and after.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Visit">The visit as it is after.</param>
/// <param name="Before">Who served it when, or null.</param>
/// <param name="After">Who serves it when, or null.</param>
/// <param name="Why">Why it is allowed, or why nobody can take it.</param>
public sealed record VisitChange(VisitChangeKind Kind, Visit Visit, Delivery? Before, Delivery? After, LocalText Why);
