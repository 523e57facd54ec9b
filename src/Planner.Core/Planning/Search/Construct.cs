using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// The first lawful plan, in milliseconds: visits that are hardest to place go first, each where it costs least.
/// </summary>
internal static class Construct
{
    /// <summary>A draft in which every visit that found a lawful place is served.</summary>
    public static Draft Build(PlanningProblem problem, Scorer scorer, CancellationToken stop = default)
    {
        var draft = Draft.Empty(problem, scorer);
        var finder = new PlacementFinder(draft);
        foreach (var visit in HardestFirst(problem))
        {
            if (stop.IsCancellationRequested)
            {
                break;
            }
            if (finder.Best(visit, 0, NoChance) is { } placement)
            {
                draft.Apply(visit, placement.Delivery, placement.Weeks);
            }
        }
        return draft;
    }

    private static Random NoChance { get; } = new(0);

    private static IEnumerable<Visit> HardestFirst(PlanningProblem problem) => problem.Visits
        .OrderBy(v => v.Pin is null)
        .ThenBy(v => v.Kind != ActivityKind.Visit && v.Kind != ActivityKind.Coordination)
        .ThenBy(v => v.Service != Service.PersonalAssistance)
        .ThenByDescending(v => v.Staff)
        .ThenBy(v => Choices(problem, v))
        .ThenByDescending(v => v.Minutes)
        .ThenBy(v => v.Index);

    /// <summary>How many ways there are: people times the hours a start can move, coarse.</summary>
    private static int Choices(PlanningProblem problem, Visit visit) => Enumerable.Range(0, visit.Windows.Count).Sum(w =>
        problem.People.Count(p => problem.MayServe(p, visit, w)) * (1 + ((visit.Windows[w].Latest - visit.Windows[w].Earliest) / 60)));
}
