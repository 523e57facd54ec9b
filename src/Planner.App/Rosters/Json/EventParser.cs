using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>
/// Reads the events of a roster file, in order: each must make sense after the ones before it, so that applying them
/// cannot fail. Faults name the place.
/// </summary>
internal sealed class EventParser(PlanningProblem scenario)
{
    private readonly TimeFields _times = new(scenario.Horizon);
    private readonly EventFields _fields = new(scenario);

    /// <summary>The events; meaningless when faults were noted.</summary>
    public IReadOnlyList<RosterEvent> Events(JsonCursor root) => [.. root.Items("events").Select(Event).OfType<RosterEvent>()];

    private RosterEvent? Event(JsonCursor item) => item.Text("kind") switch
    {
        null => null,
        EventWords.Absent => Absent(item),
        EventWords.Returned => Returned(item),
        EventWords.VisitCancelled => Cancelled(item),
        EventWords.VisitAdded => Added(item),
        EventWords.VisitLate => Lasting(item) is var (visit, minutes) ? new RosterEvent.VisitLate(visit, minutes) : null,
        EventWords.VisitReduced => Lasting(item) is var (visit, minutes) ? new RosterEvent.VisitReduced(visit, minutes) : null,
        EventWords.Occupied => Occupied(item),
        EventWords.VisitMoved => Moved(item),
        EventWords.ExtraOrdered => Extra(item),
        var other => Unknown(item, other),
    };

    private static RosterEvent? Unknown(JsonCursor item, string kind)
    {
        item.Fault("kind", RosterFaultTexts.NotOneOf(kind, EventWords.All));
        return null;
    }

    private RosterEvent.Absent? Absent(JsonCursor item)
    {
        item.OnlyKnown("kind", "person", "start", "end", "absence", "shifts");
        var (person, time, kind) = (_fields.Person(item), _times.Range(item, daysAfter: RosterEvent.Absent.LongestDays), EventFields.Choice<AbsenceKind>(item, "absence", RosterWords.Of));
        var lost = _fields.Spans(item);
        return person is { } who && time is { } when && kind is { } pay ? new RosterEvent.Absent(who, when, pay, lost) : null;
    }

    private RosterEvent.Returned? Returned(JsonCursor item)
    {
        item.OnlyKnown("kind", "person", "start", "shifts");
        var (person, from, regained) = (_fields.Person(item), _times.Minute(item, "start"), _fields.Spans(item));
        return person is { } who && from is { } minute ? new RosterEvent.Returned(who, minute, regained) : null;
    }

    private RosterEvent.VisitCancelled? Cancelled(JsonCursor item)
    {
        item.OnlyKnown("kind", "visit");
        if (_fields.Visit(item) is not { } visit)
        {
            return null;
        }
        _fields.Forget(visit);
        return new RosterEvent.VisitCancelled(visit);
    }

    private RosterEvent.Occupied? Occupied(JsonCursor item)
    {
        item.OnlyKnown("kind", "person", "visit", "zone", "start", "end");
        var (duty, person, zone, time) = (_fields.NewVisit(item), _fields.Person(item), _fields.Zone(item), _fields.TimeInside(item));
        return duty is { } id && person is { } who && zone is { } where && time is { } when ? new RosterEvent.Occupied(new VisitId(id), who, when, where) : null;
    }

    private RosterEvent.VisitMoved? Moved(JsonCursor item)
    {
        item.OnlyKnown("kind", "visit", "earliest", "latest");
        var (visit, window) = (_fields.Visit(item), _fields.Window(item));
        return visit is { } id && window is not null ? new RosterEvent.VisitMoved(id, window) : null;
    }

    private RosterEvent.ExtraOrdered? Extra(JsonCursor item)
    {
        item.OnlyKnown("kind", "person", "minutes");
        var (person, minutes) = (_fields.Person(item), EventFields.AtLeast(item, "minutes", 1));
        return person is { } who && minutes is { } extra ? new RosterEvent.ExtraOrdered(who, extra) : null;
    }

    private (VisitId Visit, int Minutes)? Lasting(JsonCursor item)
    {
        item.OnlyKnown("kind", "visit", "minutes");
        var (visit, minutes) = (_fields.Visit(item), EventFields.AtLeast(item, "minutes", 1));
        return visit is { } id && minutes is { } length ? (id, length) : null;
    }

    private RosterEvent.VisitAdded? Added(JsonCursor item)
    {
        item.OnlyKnown("kind", "visit", "client", "service", "minutes", "staff", "earliest", "latest", "competences");
        var id = _fields.NewVisit(item);
        var (client, service, window) = (_fields.Client(item), EventFields.Choice<Service>(item, "service", RosterWords.Of), _fields.Window(item));
        var (minutes, staff) = (EventFields.AtLeast(item, "minutes", 1), item.Has("staff") ? EventFields.AtLeast(item, "staff", 1) : 1);
        var competences = item.Texts("competences");
        if (id is null || client is null || service is not { } granted || window is null || minutes is not { } length || staff is not { } people)
        {
            return null;
        }
        var date = scenario.Horizon.DateOf(window.Day);
        if (!client.Decisions.Any(d => d.Service == granted && d.Valid.Contains(date)))
        {
            item.Fault("service", RosterFaultTexts.NoDecision(client.Id.Value, RosterWords.Of(granted), date));
            return null;
        }
        return new RosterEvent.VisitAdded(new AddedVisit(new VisitId(id), client.Id, granted, length, people, window, competences));
    }
}
