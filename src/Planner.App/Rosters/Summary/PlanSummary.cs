using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.App.Rosters.Summary;

/// <summary>The figures of a plan that a scheduler asks for. All times in minutes.</summary>
public sealed record PlanSummary
{
    /// <summary>Covered and uncovered staff time by kind of work, services first; kinds without demand left out.</summary>
    public required IReadOnlyList<ServiceHours> Services { get; init; }

    /// <summary>Hours of each person, in the scenario's order.</summary>
    public required IReadOnlyList<PersonHours> People { get; init; }

    /// <summary>How few different people clients meet.</summary>
    public required Continuity Continuity { get; init; }

    /// <summary>What each soft rule costs, dearest first; rules that cost nothing left out.</summary>
    public required IReadOnlyList<RuleCost> Costs { get; init; }

    /// <summary>Staff minutes of visits and duties that nobody serves.</summary>
    public required int UncoveredMinutes { get; init; }

    /// <summary>Paid minutes above each person's contract, hours owed and what flexitime takes, summed: what the rule <c>overtid</c> forbids.</summary>
    public int OvertimeMinutes => People.Sum(p => p.OvertimeMinutes);

    /// <summary>Paid minutes of everybody.</summary>
    public int PaidMinutes => People.Sum(p => p.PaidMinutes);

    /// <summary>Paid minutes not given to a visit, a duty or travel: what there is to cover absence with.</summary>
    public int ResourceMinutes => People.Sum(p => p.ResourceMinutes);

    /// <summary>Paid minutes of travel.</summary>
    public int TravelMinutes => People.Sum(p => p.TravelMinutes);

    /// <summary>Resource time as a share of paid time, 0 to 1.</summary>
    public decimal ResourceShare => PaidMinutes == 0 ? 0 : (decimal)ResourceMinutes / PaidMinutes;

    /// <summary>The summary of a plan.</summary>
    public static PlanSummary Of(CheckedRoster plan) => new()
    {
        Services = ServiceHours.Of(plan),
        People = [.. plan.Roster.Weeks.Select(w => PersonHours.Of(plan.Problem, w))],
        Continuity = Continuity.Of(plan),
        Costs = RuleCost.Of(plan),
        UncoveredMinutes = plan.Problem.Visits.Sum(v => v.Minutes * UncoveredVisits.Missing(plan.Roster, v)),
    };
}

/// <summary>What one soft rule costs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kronor">Cost in kronor of the planner's prices, which weigh wishes against each other and are not pay.</param>
/// <param name="Count">How many findings it sums.</param>
public sealed record RuleCost(IRule Rule, decimal Kronor, int Count)
{
    internal static IReadOnlyList<RuleCost> Of(CheckedRoster plan)
    {
        var findings = plan.Findings.ToLookup(f => f.Rule.Id);
        return [.. plan.CostByRule.Select(c => new RuleCost(findings[c.Key].First().Rule, Price.ToKronor(c.Value), findings[c.Key].Count()))];
    }
}
