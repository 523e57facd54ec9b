using Planner.Core.Costs;
using Planner.Core.Cover;
using Planner.Core.Planning;

namespace Planner.App.Scenarios;

/// <summary>A scenario as loaded: the planning problem, and what a user sees or chooses around it.</summary>
public sealed record Scenario
{
    /// <summary>The folder's name, for example <c>resursenheten</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Headline, for example <c>Resursenheten vecka 48 2026</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Names of the units (enheter), the first one first; at least one.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Everything the plan depends on.</summary>
    public required PlanningProblem Problem { get; init; }

    /// <summary>Whether the unit's policy lets people be planned over their contract on overtime pay; off in the action plan.</summary>
    public bool OvertimeAllowed { get; init; }

    /// <summary>How far the unit goes when somebody is away; who has been moved before is not in it, the ledger knows that.</summary>
    public CoverPolicy Cover { get; init; } = new();

    /// <summary>What work pays: the product's figures, with those of the shared <c>pay-rates.yaml</c> and the scenario's own.</summary>
    public PayRates PayRates => Problem.Parts.Pay;

    /// <summary>Wall time a run takes when nothing else is asked for, in seconds.</summary>
    public int DefaultSeconds { get; init; } = 30;

    /// <summary>Length of the averaging period (beräkningsperiod) in weeks, when a unit does not say: as in the union's example.</summary>
    public const int UsualAveragingWeeks = 4;

    /// <summary>Length of the averaging period in weeks, 1 to 26: what is counted in it begins at nothing in the next.</summary>
    public int AveragingWeeks { get; init; } = UsualAveragingWeeks;

    /// <summary>Wanted share of contracted time left as resource time (resurstid) in percent, or null when the unit has no target.</summary>
    public decimal? ResourceTargetPercent { get; init; }
}
