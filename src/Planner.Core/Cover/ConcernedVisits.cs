using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// The visits a change could spread to: the open ones, what those who may take them serve, who may take that, and so on,
/// with the visits linked to any of them. Whatever else stands can neither help nor be hurt, so nothing is lost by
/// leaving it out: in a municipality of many units, most often all units but one.
/// </summary>
internal sealed class ConcernedVisits
{
    private readonly CoverSituation _situation;
    private readonly HashSet<int> _visits = [];
    private readonly HashSet<int> _people = [];
    private readonly Queue<Visit> _next = new();
    private readonly ILookup<int, int> _servedBy;

    public ConcernedVisits(CoverSituation situation)
    {
        _situation = situation;
        _servedBy = situation.Start.Deliveries.Select((delivery, visit) => (delivery, visit)).Where(d => d.delivery is not null)
            .SelectMany(d => d.delivery!.People, (d, person) => (person.Index, d.visit)).ToLookup(s => s.Index, s => s.visit);
        foreach (var visit in situation.Open)
        {
            Add(visit.Index);
        }
        foreach (var person in situation.Problem.People.Where(p => situation.Events.Any(e => IsAbout(e, p.Id))))
        {
            Add(person);
        }
        while (_next.TryDequeue(out var visit))
        {
            foreach (var person in situation.Problem.People.Where(p => !_people.Contains(p.Index) && MayServe(p, visit)))
            {
                Add(person);
            }
        }
    }

    /// <summary>Whether the visit may have to give way, or may help others to be served.</summary>
    public bool Contains(Visit visit) => _visits.Contains(visit.Index);

    private static bool IsAbout(RosterEvent happened, PersonId person) => happened switch
    {
        RosterEvent.Absent absent => absent.Person == person,
        RosterEvent.Returned returned => returned.Person == person,
        RosterEvent.Occupied occupied => occupied.Person == person,
        _ => false,
    };

    private void Add(Person person)
    {
        if (_people.Add(person.Index))
        {
            foreach (var visit in _servedBy[person.Index])
            {
                Add(visit);
            }
        }
    }

    private void Add(int visit)
    {
        if (!_visits.Add(visit))
        {
            return;
        }
        _next.Enqueue(_situation.Problem.Visits[visit]);
        var links = _situation.Problem.SamePersonLinks.Select(l => (l.First, l.Second)).Concat(_situation.Problem.OrderLinks.Select(l => (l.First, l.Second)));
        foreach (var (first, second) in links.Where(l => l.First == visit || l.Second == visit))
        {
            Add(first == visit ? second : first);
        }
    }

    /// <summary>On the visit's own day or on another it may be given.</summary>
    private bool MayServe(Person person, Visit visit) => visit.Windows.Select(w => w.Day).Concat(_situation.Days).Distinct()
        .Any(day => !_situation.Problem.Rules.AssignmentRules.Any(r => r.Forbids(_situation.Problem, person, visit, day)));
}
