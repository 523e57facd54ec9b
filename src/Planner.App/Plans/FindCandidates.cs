using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What came of asking who can take a visit.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Verdicts">A verdict for each person: who has it, who could by rising cost, who must not.</param>
public sealed record Candidates(Visit Visit, IReadOnlyList<Verdict> Verdicts);

/// <summary>Says for each person why they do, could or must not serve a visit of a week that is shown.</summary>
public static class FindCandidates
{
    /// <summary>The candidates, or null when the week has no such visit.</summary>
    public static Candidates? Run(WeekPlan plan, string visit) =>
        plan.Problem.Visits.FirstOrDefault(v => v.Id.Value == visit) is { } found
            ? new Candidates(found, new VisitExplainer(plan.Problem, plan.Roster).Explain(found))
            : null;
}
