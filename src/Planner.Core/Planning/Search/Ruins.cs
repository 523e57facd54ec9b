using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Picks the related visits one ruin takes out: near in time, one person's day, one client's, or an uncovered one with what stands in its way.</summary>
internal sealed class Ruins(PlanningProblem problem)
{
    private const int Most = 6;

    /// <summary>One to six visits, the uncovered ones among them included.</summary>
    public IReadOnlyList<Visit> Pick(Draft draft, Random random)
    {
        var uncovered = problem.Visits.Where(v => draft.Deliveries[v.Index] is null).ToList();
        var size = random.Next(1, Most + 1);
        if (uncovered.Count > 0 && random.Next(2) == 0)
        {
            var missing = uncovered[random.Next(uncovered.Count)];
            return [missing, .. Near(draft, missing, missing.Windows[random.Next(missing.Windows.Count)].Earliest, size, random)];
        }
        var seed = problem.Visits[random.Next(problem.Visits.Count)];
        return (draft.Deliveries[seed.Index], random.Next(10)) switch
        {
            (null, _) => [seed],
            (_, < 4) => [seed],
            ({ } d, < 6) => [seed, .. Near(draft, seed, d.Start, size, random)],
            ({ } d, < 8) => [.. PersonDay(draft, d.People[0], d.Start).Take(Most + 2)],
            _ when seed.Client is not null => [.. problem.Visits.Where(v => v.Client?.Id == seed.Client.Id && draft.Deliveries[v.Index] is not null).Take(Most)],
            _ => [seed],
        };
    }

    private List<Visit> Near(Draft draft, Visit seed, int when, int size, Random random)
    {
        var near = problem.Visits.Where(v => v.Index != seed.Index && draft.Deliveries[v.Index] is { } d && Math.Abs(d.Start - when) < 360).ToList();
        var picked = new List<Visit>();
        while (picked.Count < size && near.Count > 0)
        {
            var at = random.Next(near.Count);
            picked.Add(near[at]);
            near.RemoveAt(at);
        }
        return picked;
    }

    private static IEnumerable<Visit> PersonDay(Draft draft, Person person, int when) => draft.Weeks[person.Index].Shifts
        .Where(s => s.Time.Start <= when && when < s.Time.End)
        .SelectMany(s => s.Served.Select(a => a.Visit!));
}
