using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>A visit given by somebody on one day.</summary>
internal readonly record struct GivenVisit(int Visit, int Person, int Day);

/// <summary>What can be reached on one day.</summary>
/// <param name="Least">What clients lose at least.</param>
/// <param name="Best">What they lose as given.</param>
/// <param name="Given">Who gives which of the free visits.</param>
/// <param name="IsCounted">Whether the day's sets were counted, and not taken from a narrower scope because there are too many.</param>
internal sealed record DayReach(ServiceMinutes Least, ServiceMinutes Best, IReadOnlyList<GivenVisit> Given, bool IsCounted = true);

/// <summary>
/// What clients lose at least in a scope when only hours already scheduled are used: every person-day's sets of visits
/// that fit (<see cref="DaySets"/>), and the best choice among them (<see cref="DaySetChoice"/>), day by day. Rules about
/// the week, links between visits, and that visits moved to one day must fit together there, are left out: they can
/// only cost more. So <see cref="Least"/> is proven, and the choice is most often a plan.
/// </summary>
internal sealed class ServiceReach
{
    private const int MostVisits = 64;
    private readonly CoverProblem _cover;
    private readonly List<Visit> _free;
    private readonly Dictionary<int, DayReach> _days = [];

    private ServiceReach(CoverProblem cover, ServiceReach? narrower)
    {
        _cover = cover;
        _free = [.. cover.Problem.Visits.Where(v => v.Client is not null && cover.Free.Visits.Contains(v.Index))];
        var gone = cover.Situation.Open.Where(v => v.Client is not null && !cover.Free.Visits.Contains(v.Index))
            .Aggregate(ServiceMinutes.None, (sum, v) => sum + LostWhole(v));
        foreach (var day in _free.GroupBy(cover.Situation.DayOf))
        {
            _days[day.Key] = Reach(day.Key, [.. day], narrower?._days.GetValueOrDefault(day.Key));
        }
        Least = _days.Values.Aggregate(gone, (sum, d) => sum + d.Least);
        IsExact = _days.Values.All(d => d.Least == d.Best);
        IsCounted = _days.Values.All(d => d.IsCounted);
    }

    /// <summary>What is lost at least.</summary>
    public ServiceMinutes Least { get; private set; }

    /// <summary>The days looked at, and what is lost at least of each.</summary>
    public IEnumerable<(int Day, ServiceMinutes Least)> Days => _days.Select(d => (d.Key, d.Value.Least));

    /// <summary>Whether no more is lost by <see cref="Given"/>.</summary>
    public bool IsExact { get; }

    /// <summary>Whether every day was counted; if not, <see cref="Given"/> may be far from the best.</summary>
    public bool IsCounted { get; }

    /// <summary>Who gives which visit so that so little is lost.</summary>
    public IEnumerable<GivenVisit> Given => _days.Values.SelectMany(d => d.Given);

    /// <summary>Whether nothing is saved by giving visits another day or shorter.</summary>
    public bool IsWithinDay => Least.In(CoverTier.Rebooked) + Least.In(CoverTier.SupportReduced) + Least.In(CoverTier.SupportMovedDay) == 0;

    /// <summary>What can be reached, or null when it cannot be said: the rule by which visits follow one another must be there.</summary>
    /// <param name="cover">The scope; shifts must stand.</param>
    /// <param name="narrower">The same of a scope this one holds.</param>
    public static ServiceReach? Of(CoverProblem cover, ServiceReach? narrower) =>
        cover.Alternative == CoverAlternative.Reallocation && cover.Problem.Rules.PersonRules.Any(r => r is OnePlace) ? new ServiceReach(cover, narrower) : null;

    /// <summary>Proves more of the days that were not counted, by weights.</summary>
    /// <param name="found">What a plan loses: where to aim.</param>
    /// <param name="stop">Ends it; what is proven by then counts.</param>
    public void Weigh(ServiceMinutes found, CancellationToken stop)
    {
        foreach (var day in _free.GroupBy(_cover.Situation.DayOf).Where(d => !_days[d.Key].IsCounted))
        {
            var (known, bound) = (_days[day.Key], Weighed(day.Key, found, stop));
            if (bound > known.Least)
            {
                Least += bound - known.Least;
                _days[day.Key] = known with { Least = bound };
            }
        }
    }

    /// <summary>What is lost at least of a day's visits, by weights, whether its sets were counted or not.</summary>
    internal ServiceMinutes Weighed(int day, ServiceMinutes found, CancellationToken stop)
    {
        List<Visit> visits = [.. _free.Where(v => _cover.Situation.DayOf(v) == day)];
        return new CrowdedBound(Demanded(visits), [.. CellsOf(day).Select(c => new DayPaths(RoomOf(c, visits)))]).Least(found, stop);
    }

    private List<DemandedVisit> Demanded(List<Visit> visits) => [.. visits.Select(v => new DemandedVisit(v.Minutes, v.Staff, Otherwise(v)))];

    private List<(int Person, int Day)> CellsOf(int day) => [.. _cover.Free.Cells.Where(c => IsNear(c.Day, day)).OrderBy(c => c.Person).ThenBy(c => c.Day)];

    private DayRoom RoomOf((int Person, int Day) cell, List<Visit> visits) => new(_cover, _cover.Problem.People[cell.Person], cell.Day, visits);

    private DayReach Reach(int day, List<Visit> visits, DayReach? narrower)
    {
        if (narrower?.Best == ServiceMinutes.None)
        {
            return narrower;
        }
        var (cells, demanded) = (CellsOf(day), Demanded(visits));
        var certain = visits.Zip(demanded).Where(v => !cells.Any(c => HasRoom(c, v.First))).Aggregate(ServiceMinutes.None, (sum, v) => sum + v.Second.Otherwise);
        if (narrower?.Best <= certain)
        {
            return narrower with { Least = certain };
        }
        var unknown = new DayReach(certain, narrower?.Best ?? ServiceMinutes.TooMuch, narrower?.Given ?? [], IsCounted: false);
        if (visits.Count > MostVisits || cells.Count > MostVisits || narrower is { IsCounted: false })
        {
            return unknown;
        }
        // Where one person-day has too many sets, those of the others need not be counted.
        var sets = new List<DaySet>?[cells.Count];
        Parallel.For(0, cells.Count, (c, loop) =>
        {
            if ((sets[c] = SetsOf(cells[c], visits)) is null)
            {
                loop.Stop();
            }
        });
        if (sets.Contains(null))
        {
            return unknown;
        }
        var choice = new DaySetChoice(demanded, [.. sets.Select(s => (IReadOnlyList<DaySet>)s!)]).Solve(narrower?.Best ?? ServiceMinutes.TooMuch);
        return choice.Chosen is not { } chosen
            ? new DayReach(choice.Least, narrower?.Best ?? ServiceMinutes.TooMuch, narrower?.Given ?? [])
            : new DayReach(choice.Least, choice.Best, [.. Enumerable.Range(0, cells.Count).SelectMany(c => GivenIn(cells[c], chosen[c], visits))]);
    }

    private List<DaySet>? SetsOf((int Person, int Day) cell, List<Visit> visits) =>
        new DaySets(RoomOf(cell, visits)).Largest();

    private static IEnumerable<GivenVisit> GivenIn((int Person, int Day) cell, ulong chosen, List<Visit> visits) =>
        visits.Where((_, i) => (chosen >> i & 1) == 1).Select(v => new GivenVisit(v.Index, cell.Person, cell.Day));

    /// <summary>Shifts of the day itself and of the night before.</summary>
    private static bool IsNear(int cell, int day) => cell == day || cell == day - 1;

    /// <summary>The least loss when nobody gives the visit its day: another day if somebody has room for it there, else it is lost.</summary>
    private ServiceMinutes Otherwise(Visit visit)
    {
        var lost = LostWhole(visit);
        var today = _cover.Situation.DayOf(visit);
        var moved = ServiceMinutes.Of(ServiceLoss.OtherDayTierOf(visit), _cover.Policy.SizeOf(visit));
        return moved < lost && visit.Windows.Any(w => w.Day != today) && _cover.Free.Cells.Any(c => !IsNear(c.Day, today) && HasRoom(c, visit)) ? moved : lost;
    }

    private bool HasRoom((int Person, int Day) cell, Visit visit) => SetsOf(cell, [visit])?.Any(s => s.Visits != 0) ?? true;

    private ServiceMinutes LostWhole(Visit visit) => ServiceMinutes.Of(ServiceLoss.TierOf(visit, _cover.Spared), _cover.Policy.SizeOf(visit));
}
