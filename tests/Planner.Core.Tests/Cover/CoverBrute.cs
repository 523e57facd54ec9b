using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>
/// The best reallocation of a tiny day by trying every way to give every visit that may change: nobody, or so many
/// people at a start, whole or reduced. Lawful is what the checker passes; shifts keep their spans. A way is left out
/// only when what it has lost already is more than a whole plan loses.
/// </summary>
internal sealed class CoverBrute
{
    private readonly CoverSituation _situation;
    private readonly CoverValues _values;
    private readonly PlanningProblem _problem;
    private readonly DayLayout _layout;
    private readonly List<Visit> _free;
    private readonly Dictionary<int, Chosen?> _chosen = [];
    private readonly Dictionary<int, List<Chosen?>> _ways;
    private long[]? _best;

    public CoverBrute(CoverSituation situation, CoverPolicy policy, CoverScope scope)
    {
        _situation = situation;
        var windows = new BruteWindows(situation, policy);
        var movable = situation.Problem.Visits.Where(v => IsMovable(v) && (scope != CoverScope.OpenVisits || v.Client is null));
        _free = [.. situation.Open.Where(v => v.Windows.Any(w => w.Latest >= situation.Now)).Concat(movable).DistinctBy(v => v.Index).Select(v => windows.In(scope, v)).Where(v => v.Windows.Count > 0)];
        _problem = new PlanningProblem(situation.Problem.Parts with { Visits = [.. situation.Problem.Visits.Select(v => _free.Find(f => f.Index == v.Index) ?? v)] });
        _layout = new DayLayout(_problem, situation.Now);
        _values = new CoverValues(situation, policy, _free.Select(v => v.Index).ToHashSet());
        _ways = _free.ToDictionary(v => v.Index, v => Ways(v, scope));
        _free = [.. _free.OrderBy(v => _ways[v.Index].Count)];
    }

    /// <summary>The tiers in order, without the tie-break, of the best plan; null when there is none.</summary>
    public IReadOnlyList<long>? Best()
    {
        Try(0);
        return _best;
    }

    private bool IsMovable(Visit visit) => visit.Pin is null
        && _situation.Start.Deliveries[visit.Index] is { } delivery
        && delivery.Start >= _situation.Now
        && _situation.Days.Contains(_situation.Problem.Horizon.DayOfMinute(delivery.Start));

    /// <summary>Ways to give the visit, those that lose least first.</summary>
    private List<Chosen?> Ways(Visit visit, CoverScope scope)
    {
        var planned = _situation.Baseline[visit.Index]?.Start;
        var had = _situation.Start.Deliveries[visit.Index]?.People.Select(p => p.Index);
        var ways = from w in Enumerable.Range(0, visit.Windows.Count)
                   let window = visit.Windows[w]
                   from start in StartTimes.Of(_problem, window).Append(planned ?? -1).Where(s => window.Earliest <= s && s <= window.Latest).Distinct()
                   from minutes in new[] { visit.Minutes, visit.ReducedMinutes ?? 0 }.Where(m => m > 0)
                   from people in Groups.Of(_problem.People.Count, visit.Staff)
                   where scope != CoverScope.DayTimes || visit.Client is null || had is null || had.SequenceEqual(people)
                   where people.All(p => _problem.MayServe(_problem.People[p], visit, w) && Shift(p, window.Day)?.Time.Contains(new TimeRange(start, start + minutes)) == true)
                   select new Chosen(window.Day, start, minutes, people);
        return [.. ways.Append(null).OrderBy(c => _values.Of(new Dictionary<int, Chosen?> { [visit.Index] = c }), Lexicographic.Order)];
    }

    private Shift? Shift(int person, int day) => _situation.Start.Weeks[person].On(day) is { } shift && shift.Time.End > _situation.Now ? shift : null;

    private void Try(int next)
    {
        var soFar = _values.Of(_chosen);
        if (_best is not null && Lexicographic.Order.Compare(soFar, _best) >= 0)
        {
            return;
        }
        if (next == _free.Count)
        {
            _best = IsLawful() ? soFar : _best;
            return;
        }
        foreach (var way in _ways[_free[next].Index])
        {
            _chosen[_free[next].Index] = way;
            if (way is null || way.People.All(p => Fits(p, way.Day)))
            {
                Try(next + 1);
            }
        }
        _chosen.Remove(_free[next].Index);
    }

    private bool Fits(int person, int day) => _layout.Lay(_problem.People[person], _situation.Start.Weeks[person].On(day)!, Served(person, day)) is not null;

    private bool IsLawful()
    {
        var weeks = _problem.People.Select(p => _situation.Start.Weeks[p.Index].Shifts.Select(s => _layout.Lay(p, s, Served(p.Index, s.Day))).ToList()).ToList();
        return !weeks.Exists(w => w.Contains(null)) && PlanChecker.Check(_problem, new Roster(
            weeks.Select((w, p) => new PersonWeek(_problem.People[p], w!)), _problem.Visits.Count)) is CheckOutcome.Passed;
    }

    /// <summary>What stands of the person's day, and what is chosen so far.</summary>
    private List<Activity> Served(int person, int day)
    {
        var kept = _situation.Start.Weeks[person].On(day)!.Served.Where(a => !_ways.ContainsKey(a.Visit!.Index)).Select(a => a with { Visit = _problem.Visits[a.Visit!.Index] });
        var taken = from pair in _chosen
                    let way = pair.Value
                    where way is not null && way.Day == day && way.People.Contains(person)
                    select new Activity(_problem.Visits[pair.Key].Kind, _problem.Visits[pair.Key], new TimeRange(way.Start, way.Start + way.Minutes));
        return [.. kept.Concat(taken).OrderBy(a => a.Time.Start)];
    }
}

/// <summary>One way to give a visit.</summary>
internal sealed record Chosen(int Day, int Start, int Minutes, IReadOnlyList<int> People);

/// <summary>Rows of numbers, the first that differs deciding.</summary>
internal sealed class Lexicographic : IComparer<IReadOnlyList<long>>
{
    public static Lexicographic Order { get; } = new();

    public int Compare(IReadOnlyList<long>? x, IReadOnlyList<long>? y) =>
        x!.Zip(y!, (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0);
}
