using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>Finds what a roster leaves uncovered, and why.</summary>
public static class UncoveredVisits
{
    /// <summary>How many people the visit lacks, 0 or more.</summary>
    public static int Missing(Roster roster, Visit visit) => Math.Max(0, visit.Staff - (roster.Deliveries[visit.Index]?.People.Count ?? 0));

    /// <summary>Every visit that lacks staff by its earliest start, with the reason.</summary>
    public static IReadOnlyList<UncoveredVisit> Of(PlanningProblem problem, Roster roster)
    {
        var explainer = new VisitExplainer(problem, roster);
        return [.. from visit in problem.Visits
                   let missing = Missing(roster, visit)
                   where missing > 0
                   orderby visit.Windows[0].Earliest, visit.Index
                   select new UncoveredVisit(visit, missing, UncoveredReason.Of(explainer, visit))];
    }
}
