using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>What came of asking for cover. Nothing is written in any case.</summary>
public abstract record CoverAbsenceOutcome
{
    private CoverAbsenceOutcome()
    {
    }

    /// <summary>Proposals, priced.</summary>
    public sealed record Proposed(CoverCase Case) : CoverAbsenceOutcome;

    /// <summary>The report makes no sense for this roster.</summary>
    public sealed record Refused(LocalText Reason) : CoverAbsenceOutcome;

    /// <summary>The roster breaks hard rules before anything is changed.</summary>
    public sealed record Rejected(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : CoverAbsenceOutcome;

    /// <summary>Even with what falls away taken out, hard rules are broken.</summary>
    public sealed record Unlawful(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : CoverAbsenceOutcome;

    /// <summary>The scenario cannot be read.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : CoverAbsenceOutcome;

    /// <summary>The roster file cannot be read, or belongs to another scenario or version.</summary>
    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : CoverAbsenceOutcome;
}
