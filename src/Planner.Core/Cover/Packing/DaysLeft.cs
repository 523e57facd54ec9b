namespace Planner.Core.Cover;

/// <summary>What is still wanted: visits that need somebody, and among them those that need somebody more.</summary>
internal readonly record struct Wanted(ulong Once, ulong Twice)
{
    /// <summary>What is wanted once one more person gives the visits.</summary>
    public Wanted After(ulong given) => new((Once & ~given) | (Twice & given), Twice & ~given);

    /// <summary>What is wanted when a visit is given up.</summary>
    public Wanted Without(ulong visit) => new(Once & ~visit, Twice & ~visit);
}

/// <summary>A person-day nobody has chosen for yet: its sets, cut down to what is still wanted and to those no other holds.</summary>
internal sealed class DaysLeft
{
    /// <summary>More sets than this are not compared with each other.</summary>
    private const int MostCompared = 400;

    private DaysLeft(int day, List<DaySet> sets)
    {
        (Day, Sets) = (day, sets);
        foreach (var set in sets)
        {
            Any |= set.Visits;
        }
    }

    /// <summary>Which person-day.</summary>
    public int Day { get; }

    public List<DaySet> Sets { get; }

    /// <summary>Every visit in any of the sets.</summary>
    public ulong Any { get; }

    /// <summary>Cuts down; a set by which as much is lost as may not be is left out.</summary>
    public static DaysLeft Of(int day, IReadOnlyList<DaySet> sets, ulong wanted, ServiceMinutes tooMuch)
    {
        var cut = new Dictionary<ulong, ServiceMinutes>(sets.Count);
        foreach (var set in sets)
        {
            var visits = set.Visits & wanted;
            if (visits != 0 && set.Loss < tooMuch && (!cut.TryGetValue(visits, out var other) || set.Loss < other))
            {
                cut[visits] = set.Loss;
            }
        }
        var left = cut.Select(c => new DaySet(c.Key, c.Value)).ToList();
        return new DaysLeft(day, left.Count > MostCompared ? left : Undominated(left));
    }

    /// <summary>The same with some of the sets.</summary>
    public DaysLeft Where(Predicate<DaySet> isKept) => new(Day, Sets.FindAll(isKept));

    public IEnumerable<DaySet> With(ulong visit) => Sets.Where(s => (s.Visits & visit) != 0);

    public int Ways(ulong visit)
    {
        var ways = 0;
        if ((Any & visit) != 0)
        {
            foreach (var set in Sets)
            {
                ways += (set.Visits & visit) == 0 ? 0 : 1;
            }
        }
        return ways;
    }

    private static List<DaySet> Undominated(List<DaySet> sets)
    {
        var kept = new List<DaySet>(sets.Count);
        foreach (var set in sets)
        {
            var isDominated = false;
            foreach (var other in sets)
            {
                if ((set.Visits & ~other.Visits) == 0 && set.Visits != other.Visits && other.Loss <= set.Loss)
                {
                    isDominated = true;
                    break;
                }
            }
            if (!isDominated)
            {
                kept.Add(set);
            }
        }
        return kept;
    }
}
