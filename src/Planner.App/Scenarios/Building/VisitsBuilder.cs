using Planner.App.Scenarios.Reading;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Unfolds visit entries into the concrete visits of the horizon, ordered by first possible start.</summary>
internal sealed class VisitsBuilder(ScenarioDraft draft, UnitEntry unit, Horizon horizon, IReadOnlyList<Person> people, IReadOnlyList<Client> clients)
{
    private readonly VisitNames _names = new(unit);
    private readonly Dictionary<string, Client> _clients = clients.ToDictionary(c => c.Id.Value);
    private readonly Dictionary<string, ClientEntry> _entries = draft.Clients.Entries.ToDictionary(c => c.Code.Value);

    public IReadOnlyList<ConcreteVisit> Build()
    {
        var visits = draft.Visits.Visits.SelectMany(Unfold).ToList();
        return [.. visits
            .OrderBy(v => v.Visit.Windows[0].Earliest).ThenBy(v => v.Visit.Id.Value, StringComparer.Ordinal)
            .Select((v, i) => v with { Visit = v.Visit with { Index = i } })];
    }

    private IEnumerable<ConcreteVisit> Unfold(VisitEntry entry)
    {
        foreach (var days in DayGroups.Of(entry.Days, unit))
        {
            if (entry.Each.Count == 0)
            {
                yield return new ConcreteVisit(Visit(entry, days, null), entry, days[0]);
                continue;
            }
            foreach (var person in people.Where(p => entry.Each.Any(e => e.Value == VisitWords.Everyone || e.Value == p.Id.Value)))
            {
                var own = Visit(entry, days, person);
                if (own.Windows.Any(w => CanAttend(person, w, own.Minutes)))
                {
                    yield return new ConcreteVisit(own, entry, days[0]);
                }
            }
        }
    }

    private Visit Visit(VisitEntry entry, IReadOnlyList<DateOnly> days, Person? person)
    {
        var client = entry.Client is { } code ? _clients[code.Value] : null;
        var decision = client is null ? null : DecisionChoice.On(DecisionChoice.For(entry, _entries[client.Id.Value]), days);
        var home = UnitOf(entry, client, person);
        var staff = entry.Staff?.Value ?? 1;
        return new Visit
        {
            Id = new VisitId(_names.Name(entry, days, person)),
            Index = 0,
            Kind = entry.Kind,
            Client = client,
            Service = decision?.Service,
            Decision = decision is null ? null : new DecisionId(decision.Id.Value),
            Unit = home.Name,
            Zone = entry.Zone?.Value ?? client?.Zone ?? home.Office.Value,
            Minutes = entry.Minutes.Value,
            Staff = staff,
            Windows = [.. days.Select(d => Window(entry, horizon.DayOf(d)))],
            Competences = Competences(entry, client),
            OnlyPeople = Only(entry, person),
            Flexibility = entry.Flexibility?.Value ?? DefaultFlexibility(decision?.Service, client),
            MealOffsets = entry.Meals && staff == 1 && decision?.Service == Service.PersonalAssistance ? MealBreaks.In(entry.Minutes.Value) : [],
            Pin = PinOf(entry, days),
        };
    }

    private OfficeEntry UnitOf(VisitEntry entry, Client? client, Person? person)
    {
        var name = entry.Unit?.Value ?? (client is null ? null : _entries[client.Id.Value].Unit?.Value) ?? person?.Unit;
        return unit.Units.FirstOrDefault(u => u.Name == name) ?? unit.Units[0];
    }

    private VisitWindow Window(VisitEntry entry, int day) =>
        new(day, DayTimes.Minute(horizon, day, entry.Start.Earliest), DayTimes.Minute(horizon, day, entry.Start.Latest));

    private IReadOnlyList<string> Competences(VisitEntry entry, Client? client)
    {
        var own = client is null ? [] : _entries[client.Id.Value].Competences;
        return [.. entry.Competences.Concat(own).Select(c => c.Value).Distinct()];
    }

    private static HashSet<PersonId>? Only(VisitEntry entry, Person? person) =>
        person is not null ? [person.Id] : entry.Only.Count > 0 ? [.. entry.Only.Select(o => new PersonId(o.Value))] : null;

    private Pin? PinOf(VisitEntry entry, IReadOnlyList<DateOnly> days) =>
        entry.PinPeople.Count == 0 && entry.PinStart is null ? null : new Pin(
            [.. entry.PinPeople.Select(p => new PersonId(p.Value))],
            entry.PinStart is { } start ? DayTimes.Minute(horizon, horizon.DayOf(days[0]), start.Value) : null);

    private bool CanAttend(Person person, VisitWindow window, int minutes)
    {
        for (var start = window.Earliest; start <= window.Latest; start += unit.Grid)
        {
            var time = new TimeRange(start, start + minutes);
            if (person.Available.Any(a => a.Contains(time)) && !person.Absences.Any(a => a.Time.Overlaps(time)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What each service allows when staff is short (domain.md §3); a flagged client's visits stand.</summary>
    private static Flexibility DefaultFlexibility(Service? service, Client? client) => service switch
    {
        _ when client is { IsFlagged: true } => Flexibility.Fixed,
        Service.PersonalAssistance => Flexibility.Fixed,
        Service.Respite or Service.Escort => Flexibility.ByAgreement,
        _ => Flexibility.Movable,
    };
}
