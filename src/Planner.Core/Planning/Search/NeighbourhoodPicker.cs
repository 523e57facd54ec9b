using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Picks what a subproblem may change: a few people's whole week, several people's few days, or what surrounds an uncovered visit or one client.</summary>
internal sealed class NeighbourhoodPicker(PlanningProblem problem)
{
    private const int MostUncovered = 8;

    /// <summary>The kinds there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["people", "block", "day", "client", "uncovered"];

    /// <summary>A neighbourhood of the kind with about so many person-days, or null when the roster offers none.</summary>
    public Neighbourhood? Pick(string kind, Roster roster, int cells, Random random) => kind switch
    {
        "people" => OfCells(kind, roster, Block(roster, cells, problem.Horizon.Days, random), random),
        "block" => OfCells(kind, roster, Block(roster, cells, Math.Min(3, problem.Horizon.Days), random), random),
        "day" => OfCells(kind, roster, Block(roster, cells, 1, random), random),
        "client" => AroundVisits(kind, roster, ClientVisits(random), cells, random),
        _ => AroundVisits(kind, roster, [.. problem.Visits.Where(v => roster.Deliveries[v.Index] is null)], cells, random),
    };

    private HashSet<(int, int)> Block(Roster roster, int cells, int days, Random random)
    {
        var first = random.Next(problem.Horizon.Days - days + 1);
        var seed = random.Next(problem.People.Count);
        var people = Related(seed, random).Take(Math.Max(2, cells / days));
        return [.. from person in people from day in Enumerable.Range(first, days) select (person, day)];
    }

    /// <summary>The person and colleagues, those who can serve most of the same visits first, with some chance.</summary>
    private List<int> Related(int seed, Random random)
    {
        var person = problem.People[seed];
        var shared = problem.People.Select(other => (other.Index, Weight: other.Index == seed ? double.MaxValue
            : random.NextDouble() * (1 + problem.Visits.Count(v => problem.MayServe(person, v, 0) && problem.MayServe(other, v, 0))))).ToList();
        return [.. shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Index).Select(s => s.Index)];
    }

    private List<Visit> ClientVisits(Random random)
    {
        if (problem.Clients.Count == 0)
        {
            return [];
        }
        var client = problem.Clients[random.Next(problem.Clients.Count)];
        return [.. problem.Visits.Where(v => v.Client?.Id == client.Id)];
    }

    private Neighbourhood? AroundVisits(string kind, Roster roster, List<Visit> visits, int cells, Random random)
    {
        if (visits.Count == 0)
        {
            return null;
        }
        var free = new HashSet<(int, int)>();
        foreach (var visit in visits.OrderBy(_ => random.Next()))
        {
            var window = random.Next(visit.Windows.Count);
            var able = problem.People.Where(p => problem.MayServe(p, visit, window)).OrderBy(_ => random.Next()).Select(p => (p.Index, visit.Windows[window].Day));
            var servers = Cells(roster, visit);
            free.UnionWith(servers.Concat(able.Take(Math.Max(visit.Staff + 1, cells / Math.Max(1, visits.Count)))));
            if (free.Count >= cells)
            {
                break;
            }
        }
        return OfCells(kind, roster, free, random);
    }

    /// <summary>Everything inside the person-days is free: visits served only there, and some of the uncovered.</summary>
    private Neighbourhood? OfCells(string kind, Roster roster, HashSet<(int, int)> cells, Random random)
    {
        var visits = new HashSet<int>();
        var uncovered = new List<int>();
        foreach (var visit in problem.Visits)
        {
            if (roster.Deliveries[visit.Index] is null)
            {
                uncovered.Add(visit.Index);
            }
            else if (Cells(roster, visit).All(cells.Contains))
            {
                visits.Add(visit.Index);
            }
        }
        visits.UnionWith(uncovered.OrderBy(_ => random.Next()).Take(MostUncovered));
        return visits.Count == 0 ? null : new Neighbourhood(kind, cells, visits);
    }

    private static IEnumerable<(int, int)> Cells(Roster roster, Visit visit)
    {
        foreach (var person in roster.Deliveries[visit.Index]?.People ?? [])
        {
            foreach (var shift in roster.Weeks[person.Index].Shifts)
            {
                if (shift.Served.Any(a => a.Visit?.Index == visit.Index))
                {
                    yield return (person.Index, shift.Day);
                }
            }
        }
    }
}
