using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>Finds what a roster leaves uncovered and says why, as far as the assignment rules alone tell.</summary>
public static class UncoveredVisits
{
    /// <summary>How many people the visit lacks, 0 or more.</summary>
    public static int Missing(Roster roster, Visit visit) => Math.Max(0, visit.Staff - (roster.Deliveries[visit.Index]?.People.Count ?? 0));

    /// <summary>Every visit that lacks staff, with the reason.</summary>
    public static IReadOnlyList<UncoveredVisit> Of(PlanningProblem problem, Roster roster) =>
        [.. from visit in problem.Visits
            let missing = Missing(roster, visit)
            where missing > 0
            orderby visit.Windows[0].Earliest, visit.Index
            select new UncoveredVisit(visit, missing, Reason(problem, visit))];

    private static LocalText Reason(PlanningProblem problem, Visit visit)
    {
        var able = problem.People.Count(p => Enumerable.Range(0, visit.Windows.Count).Any(w => problem.MayServe(p, visit, w)));
        return able >= visit.Staff
            ? new($"Alla {able} som får ta besöket är upptagna eller hindras av arbetstidsregler.",
                  $"All {able} who may serve it are taken or held back by working-time rules.")
            : Forbidden(problem, visit, able);
    }

    private static LocalText Forbidden(PlanningProblem problem, Visit visit, int able)
    {
        var blockers = from person in problem.People
                       from rule in problem.Rules.AssignmentRules
                       where visit.Windows.All(w => rule.Forbids(problem, person, visit, w.Day))
                       group person by rule into blocked
                       orderby blocked.Count() descending, blocked.Key.Id
                       select blocked;
        var counts = blockers.Select(b => (b.Key.Title, Count: b.Count())).ToList();
        var (sv, en) = able == 0
            ? ("Ingen får ta besöket", "Nobody may serve it")
            : ($"Bara {able} av {visit.Staff} som behövs får ta besöket", $"Only {able} of the {visit.Staff} needed may serve it");
        return new(
            $"{sv}: {string.Join("; ", counts.Select(c => $"{c.Count} hindras av regeln ”{c.Title.Sv}”"))}.",
            $"{en}: {string.Join("; ", counts.Select(c => $"{c.Count} held back by the rule '{c.Title.En}'"))}.");
    }
}
