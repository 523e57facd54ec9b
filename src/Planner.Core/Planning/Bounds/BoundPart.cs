namespace Planner.Core.Planning;

/// <summary>People who share visits with each other and with nobody else: where units lend no staff, each unit.</summary>
/// <param name="People">Positions of the people.</param>
/// <param name="Visits">Positions of the visits they may serve.</param>
internal sealed record BoundPart(IReadOnlyList<int> People, IReadOnlyList<int> Visits)
{
    /// <summary>The problem's parts, by their first person; visits that nobody may serve are with the first.</summary>
    public static IReadOnlyList<BoundPart> Of(PlanningProblem problem)
    {
        var root = Enumerable.Range(0, problem.People.Count).ToArray();
        var servers = problem.Visits.Select(v => problem.People.Where(p => v.Windows.Select((_, w) => w).Any(w => problem.MayServe(p, v, w))).Select(p => p.Index).ToList()).ToList();
        foreach (var able in servers)
        {
            able.ForEach(person => root[Root(person)] = Root(able[0]));
        }
        var people = Enumerable.Range(0, root.Length).GroupBy(Root).Select(g => g.ToList()).ToList();
        return [.. people.Select((own, part) => new BoundPart(
            own, [.. Enumerable.Range(0, servers.Count).Where(v => servers[v].Count == 0 ? part == 0 : Root(servers[v][0]) == Root(own[0]))]))];

        int Root(int person)
        {
            while (root[person] != person)
            {
                person = root[person] = root[root[person]];
            }
            return person;
        }
    }
}
