using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Benchmarks;

/// <summary>The product's checker, asked once more of what a run returned.</summary>
internal static class ProductCheck
{
    /// <summary>What is wrong with the plan, or null: a hard rule is broken, or the roster does not cost what the plan says.</summary>
    public static string? FaultOf(CheckedRoster plan) => PlanChecker.Check(plan.Problem, plan.Roster) switch
    {
        CheckOutcome.Rejected { Findings: var findings } =>
            "the checker rejects it: " + string.Join(", ", findings.Items.Where(f => f.Rule.Severity == Severity.Hard).GroupBy(f => f.Rule.Id).Select(g => $"{g.Key} {g.Count()} times")),
        CheckOutcome.Passed { Plan.Cost: var cost } when cost != plan.Cost => $"the plan says {Price.ToKronor(plan.Cost):F2} kr, the checker {Price.ToKronor(cost):F2}",
        _ => null,
    };
}
