using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Where cover begins: the problem with what has happened, the roster with what fell away taken out, and what that leaves open.</summary>
internal sealed class CoverSituation
{
    private readonly Lazy<ConcernedVisits> _concerned;

    public CoverSituation(CheckedRoster before, IReadOnlyList<RosterEvent> events, int now)
    {
        (Before, Events, Now) = (before, events, now);
        Problem = Amending.Apply(before.Problem, events);
        Start = new StartRoster(before.Roster, Problem, events).Make();
        var old = before.Problem.Visits.ToDictionary(v => v.Id, v => before.Roster.Deliveries[v.Index]);
        Baseline = [.. Problem.Visits.Select(v => old.GetValueOrDefault(v.Id))];
        var lost = events.OfType<RosterEvent.Absent>().SelectMany(a => a.Lost.Select(l => l.Day)).ToHashSet();
        Open = [.. Problem.Visits.Where(v => IsOpen(v, lost))];
        Days = [.. lost.Concat(Open.Select(DayOf)).Concat(events.OfType<RosterEvent.Returned>().SelectMany(r => r.Regained.Select(s => s.Day)))
            .Concat(events.OfType<RosterEvent.VisitCancelled>().Select(c => CancelledDay(c.Visit))).Where(d => d >= 0 && d < Problem.Horizon.Days).Distinct().Order()];
        Open = [.. Open.Concat(UncoveredBefore()).Distinct().OrderBy(v => v.Index)];
        _concerned = new(() => new ConcernedVisits(this));
    }

    /// <summary>The roster that stood.</summary>
    public CheckedRoster Before { get; }

    /// <summary>What has happened, with what fell away.</summary>
    public IReadOnlyList<RosterEvent> Events { get; }

    /// <summary>What has begun before this minute stands.</summary>
    public int Now { get; }

    /// <summary>The problem with the events applied.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The roster without what fell away; nobody serves the open visits.</summary>
    public Roster Start { get; }

    /// <summary>How each visit of <see cref="Problem"/> was to be delivered, by index; null when nobody served it.</summary>
    public IReadOnlyList<Delivery?> Baseline { get; }

    /// <summary>Visits nobody serves on the days touched, whether they were served before or not.</summary>
    public IReadOnlyList<Visit> Open { get; }

    /// <summary>The visits a change could spread to.</summary>
    public ConcernedVisits Concerned => _concerned.Value;

    /// <summary>Visits that were served and no longer are: what the old way would have filled.</summary>
    public IEnumerable<Visit> Lost => Open.Where(v => Baseline[v.Index] is not null);

    /// <summary>Days on which something falls away, is left open or comes back.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>People who had the visit and are not there for it any more, and places nobody had.</summary>
    public int MissingIn(Visit visit) => visit.Staff - (Baseline[visit.Index]?.People.Count(p => IsThere(p, visit)) ?? 0);

    /// <summary>Places of the visit that only somebody new can fill on its day: nobody had them, or who did has no work left that day.</summary>
    public int NewIn(Visit visit) => visit.Staff - (Baseline[visit.Index]?.People.Count(p => IsThere(p, visit) || HasWorkLeft(p, Problem.Horizon.Day(DayOf(visit)))) ?? 0);

    /// <summary>The day a visit was to be given, or the first it may be.</summary>
    public int DayOf(Visit visit) => Baseline[visit.Index] is { } delivery ? Problem.Horizon.DayOfMinute(delivery.Start) : visit.Windows[0].Day;

    /// <summary>Whether somebody who had the visit is there for it.</summary>
    public bool IsThere(Person person, Visit visit) => !IsAway(person, Baseline[visit.Index]!.Start, visit.Minutes);

    /// <summary>Whether the time for the visit has passed, and with it what can be decided about it now.</summary>
    public bool HasPassed(Visit visit) => visit.Windows.All(w => w.Latest < Now);

    /// <summary>Whether nobody can take the visit, whatever is moved: it is somebody's own duty, or its time has passed.</summary>
    public bool IsLostAnyway(Visit visit) => HasPassed(visit)
        || (visit.OnlyPeople is { } only && Problem.People.Where(p => only.Contains(p.Id)).All(p => p.Absences.Any(a => visit.Windows.All(w => a.Time.Contains(new TimeRange(w.Earliest, w.Latest + visit.Minutes))))));

    private bool HasWorkLeft(Person person, TimeRange day) => Start.Weeks[person.Index].Shifts.Any(s => s.Time.Overlaps(day) && s.Time.End > Now);

    private bool IsAway(Person person, int start, int minutes) =>
        Problem.People[person.Index].Absences.Any(a => a.Time.Overlaps(new TimeRange(start, start + minutes)));

    private bool IsOpen(Visit visit, HashSet<int> lostDays) => Start.Deliveries[visit.Index] is null
        && (Baseline[visit.Index] is not null || Events.OfType<RosterEvent.VisitAdded>().Any(a => a.Visit.Id == visit.Id) || lostDays.Contains(DayOf(visit)));

    private IEnumerable<Visit> UncoveredBefore() =>
        Problem.Visits.Where(v => Start.Deliveries[v.Index] is null && v.Windows.Any(w => Days.Contains(w.Day)));

    private int CancelledDay(VisitId id)
    {
        var visit = Before.Problem.Visits.First(v => v.Id == id);
        return Before.Roster.Deliveries[visit.Index] is { } delivery ? Problem.Horizon.DayOfMinute(delivery.Start) : -1;
    }
}
