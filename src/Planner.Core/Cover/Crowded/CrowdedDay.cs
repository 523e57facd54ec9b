using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>A visit or duty that may be given otherwise, as the search of a crowded day sees it.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Starts">When it may start in each cell, ascending; null where it may not be given.</param>
/// <param name="Lost">What the client loses when nobody gives it; nothing for a duty.</param>
/// <param name="Worth">What giving it is worth in the search, above all that may change for it.</param>
/// <param name="Before">How it was to be delivered, or null when nobody served it.</param>
internal sealed record LooseVisit(Visit Visit, int[]?[] Starts, ServiceMinutes Lost, long Worth, Delivery? Before)
{
    /// <summary>From its first start.</summary>
    public int From { get; } = Starts.Min(s => s?[0] ?? int.MaxValue);

    /// <summary>To the end of what starts last.</summary>
    public int To { get; } = Starts.Max(s => s?[^1] ?? 0) + Visit.Minutes;
}

/// <summary>One person's day in which visits may be given.</summary>
internal sealed class CrowdedCell
{
    private readonly int[] _breaks;

    public CrowdedCell(Person person, Shift shift, IReadOnlyList<Activity> kept)
    {
        (Person, Shift, Kept) = (person, shift, kept);
        Unpaid = [.. shift.Breaks.Where(b => !b.Paid)];
        _breaks = new int[shift.Time.Minutes + 1];
        for (var t = 0; t < _breaks.Length; t++)
        {
            _breaks[t] = Unpaid.Where(b => b.Time.End <= shift.Time.Start + t).Sum(b => b.Time.Minutes);
        }
    }

    public Person Person { get; }

    /// <summary>The shift the search begins with; its span and its unpaid breaks stand.</summary>
    public Shift Shift { get; }

    /// <summary>What stands.</summary>
    public IReadOnlyList<Activity> Kept { get; }

    /// <summary>Breaks that stand.</summary>
    public IReadOnlyList<Break> Unpaid { get; }

    public TimeRange Time => Shift.Time;

    /// <summary>Minutes of the breaks between two minutes of the shift.</summary>
    public int BreaksBetween(int from, int to) => _breaks[to - Time.Start] - _breaks[Math.Max(from, Time.Start) - Time.Start];
}

/// <summary>
/// The days of a cover problem for a search without a solver: who may give what when, in shifts whose spans and breaks
/// stand. Visits of several people, and another day or a shorter form of a visit, are left to the solver.
/// </summary>
internal sealed class CrowdedDay
{
    private const int Unplanned = -1;
    private const long PerMinuteMoved = 1_000;
    private const long PerRetimed = 4_000_000;
    private const long PerNewcomer = 2_000_000_000;
    private const long PerMinuteLost = 100_000_000_000;
    private const long PerVisitLost = 2_000_000_000_000;
    private readonly DayRoom[] _rooms;
    private readonly long[][] _newcomer;
    private readonly int[] _planned;

    /// <param name="cover">The scope; shifts must stand.</param>
    /// <param name="from">A lawful roster of it: what the search leaves alone stands as there.</param>
    public CrowdedDay(CoverProblem cover, Roster from)
    {
        (Cover, From) = (cover, from);
        var loose = cover.Problem.Visits.Where(v => cover.Free.Visits.Contains(v.Index) && v.Staff == 1).ToList();
        var isLoose = loose.Select(v => v.Index).ToHashSet();
        (int Person, int Day)[] cells = [.. cover.Free.Cells.OrderBy(c => c.Day).ThenBy(c => c.Person)];
        Cells = [.. cells.Select(c => CellOf(c.Person, c.Day, isLoose))];
        _rooms = [.. cells.Select(c => new DayRoom(cover, cover.Problem.People[c.Person], c.Day, loose))];
        var starts = loose.Select(_ => new int[]?[cells.Length]).ToList();
        for (var c = 0; c < cells.Length; c++)
        {
            foreach (var item in _rooms[c].Items.Where(i => i.Loss == ServiceMinutes.None && i.Minutes == i.Of.Minutes))
            {
                var fitting = item.Starts.Where(s => s >= cover.Situation.Now && Cells[c].Time.Contains(new TimeRange(s, s + item.Minutes)) && KeepsLinks(item.Of, s, Cells[c].Person, isLoose));
                int[] all = [.. (starts[item.Visit][c] ?? []).Concat(fitting).Distinct().Order()];
                starts[item.Visit][c] = all.Length == 0 ? null : all;
            }
        }
        Loose = [.. loose.Select((v, i) => (Visit: v, Starts: starts[i])).Where(v => v.Starts.Any(s => s is not null)).Select(v => Of(v.Visit, v.Starts))];
        var position = Loose.Select((v, i) => (v.Visit.Index, i)).ToDictionary(p => p.Index, p => p.i);
        Same = Together(cover.Problem.SamePersonLinks.Select(l => (l.First, l.Second)), position);
        Ordered = [.. Loose.Select(v => (OrderLink[])[.. cover.Problem.OrderLinks
            .Where(l => (l.First == v.Visit.Index || l.Second == v.Visit.Index) && position.ContainsKey(l.First) && position.ContainsKey(l.Second))
            .Select(l => l with { First = position[l.First], Second = position[l.Second] }).Distinct()])];
        _planned = [.. Loose.Select(v => v.Before?.Start ?? Unplanned)];
        _newcomer = [.. Loose.Select(v => Cells.Select(c => v.Visit.Client is null || v.Before?.People.Any(p => p.Index == c.Person.Index) == true ? 0 : PerNewcomer).ToArray())];
    }

    public CoverProblem Cover { get; }

    /// <summary>What the search begins with.</summary>
    public Roster From { get; }

    public CrowdedCell[] Cells { get; }

    public LooseVisit[] Loose { get; }

    /// <summary>The loose visits that share their person with each.</summary>
    public int[][] Same { get; }

    /// <summary>The order links of each loose visit to others, by their positions.</summary>
    public OrderLink[][] Ordered { get; }

    /// <summary>Minutes from the end of the one visit to the start of the other.</summary>
    public int Travel(Visit from, Visit to) => _rooms[0].Travel(from, to);

    /// <summary>What it costs that the visit is given so, against how it was to be: later tiers cost less than a unit of an earlier one.</summary>
    public long CostOf(int visit, int cell, int start)
    {
        var moved = _planned[visit] == Unplanned ? 0 : Math.Abs(start - _planned[visit]);
        return Loose[visit].Visit.Client is null ? moved : _newcomer[visit][cell] + (moved > 0 ? PerRetimed : 0) + moved * PerMinuteMoved;
    }

    /// <summary>What one newcomer costs: a measure for how much worse a warm search may become.</summary>
    public static long Warmth => PerNewcomer;

    private CrowdedCell CellOf(int person, int day, HashSet<int> loose)
    {
        var shift = From.Weeks[person].On(day)!;
        return new CrowdedCell(Cover.Problem.People[person], shift, [.. shift.Served.Where(a => !loose.Contains(a.Visit!.Index))]);
    }

    private LooseVisit Of(Visit visit, int[]?[] starts)
    {
        var tier = ServiceLoss.TierOf(visit, Cover.Spared);
        var size = Cover.Policy.SizeOf(visit);
        return visit.Client is null
            ? new LooseVisit(visit, starts, ServiceMinutes.None, PerRetimed / 2 + visit.Minutes * PerMinuteMoved, Cover.Situation.Baseline[visit.Index])
            : new LooseVisit(visit, starts, ServiceMinutes.Of(tier, size),
                size * Importance(tier) * (Cover.Policy.CountsVisits ? PerVisitLost : PerMinuteLost), Cover.Situation.Baseline[visit.Index]);
    }

    private static long Importance(CoverTier tier) => tier switch { CoverTier.AssistanceLost => 20, CoverTier.ProtectedLost => 6, _ => 1 };

    /// <summary>Whether the start and the person keep the links to visits that stand.</summary>
    private bool KeepsLinks(Visit visit, int start, Person person, HashSet<int> loose)
    {
        foreach (var link in Cover.Problem.SamePersonLinks.Where(l => l.First == visit.Index || l.Second == visit.Index))
        {
            var other = link.First == visit.Index ? link.Second : link.First;
            if (!loose.Contains(other) && From.Deliveries[other] is { } stands && stands.People.All(p => p.Index != person.Index))
            {
                return false;
            }
        }
        foreach (var link in Cover.Problem.OrderLinks.Where(l => l.First == visit.Index || l.Second == visit.Index))
        {
            var other = link.First == visit.Index ? link.Second : link.First;
            if (!loose.Contains(other) && From.Deliveries[other] is { } stands)
            {
                var gap = link.First == visit.Index ? stands.Start - start - visit.Minutes : start - stands.Start - Cover.Problem.Visits[other].Minutes;
                if (gap < link.MinGap || gap > link.MaxGap)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[][] Together(IEnumerable<(int First, int Second)> links, Dictionary<int, int> position)
    {
        var same = position.Select(_ => new List<int>()).ToList();
        foreach (var (first, second) in links.Where(l => position.ContainsKey(l.First) && position.ContainsKey(l.Second)).Distinct())
        {
            same[position[first]].Add(position[second]);
            same[position[second]].Add(position[first]);
        }
        return [.. same.Select(s => s.ToArray())];
    }
}
