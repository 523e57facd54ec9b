using System.Globalization;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Turns events into what a roster file says of them.</summary>
internal sealed class EventWriter(Horizon horizon)
{
    /// <summary>The event as it is written.</summary>
    public EventDocument Document(RosterEvent happened) => happened switch
    {
        RosterEvent.Absent absent => new(EventWords.Absent)
        {
            Person = absent.Person.Value,
            Start = At(absent.Time.Start),
            End = At(absent.Time.End),
            Absence = RosterWords.Of(absent.Kind),
            Shifts = Spans(absent.Lost),
        },
        RosterEvent.Returned back => new(EventWords.Returned) { Person = back.Person.Value, Start = At(back.From), Shifts = Spans(back.Regained) },
        RosterEvent.VisitCancelled cancelled => new(EventWords.VisitCancelled) { Visit = cancelled.Visit.Value },
        RosterEvent.VisitAdded added => Added(added.Visit),
        RosterEvent.VisitLate late => new(EventWords.VisitLate) { Visit = late.Visit.Value, Minutes = late.Minutes },
        RosterEvent.Occupied busy => new(EventWords.Occupied)
        {
            Person = busy.Person.Value,
            Visit = busy.Duty.Value,
            Zone = busy.Zone,
            Start = At(busy.Time.Start),
            End = At(busy.Time.End),
        },
        RosterEvent.VisitMoved moved => new(EventWords.VisitMoved)
        {
            Visit = moved.Visit.Value,
            Earliest = At(moved.To.Earliest),
            Latest = At(moved.To.Latest),
        },
        RosterEvent.VisitReduced reduced => new(EventWords.VisitReduced) { Visit = reduced.Visit.Value, Minutes = reduced.Minutes },
        RosterEvent.ExtraOrdered extra => new(EventWords.ExtraOrdered) { Person = extra.Person.Value, Minutes = extra.Minutes },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private EventDocument Added(AddedVisit visit) => new(EventWords.VisitAdded)
    {
        Visit = visit.Id.Value,
        Client = visit.Client.Value,
        Service = RosterWords.Of(visit.Service),
        Minutes = visit.Minutes,
        Staff = visit.Staff,
        Earliest = At(visit.Window.Earliest),
        Latest = At(visit.Window.Latest),
        Competences = visit.Competences,
    };

    private List<SpanDocument> Spans(IReadOnlyList<ShiftSpan> spans) => [.. spans.Select(s => new SpanDocument(
        horizon.DateOf(s.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        At(s.Time.Start),
        At(s.Time.End),
        [.. s.Unpaid.Select(u => new TimeDocument(At(u.Start), At(u.End)))]))];

    private string At(int minute) => LocalTimes.Write(horizon, minute);
}
