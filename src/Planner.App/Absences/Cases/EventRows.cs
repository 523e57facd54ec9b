using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Events of a new version as rows, without kind or cause of absence.</summary>
internal static class EventRows
{
    /// <summary>The word of a row that takes back the events of the version before.</summary>
    public const string Undone = "undone";

    /// <summary>The rows of the version's new events: the last ones of its roster.</summary>
    public static IEnumerable<EventRow> Of(Guid scenario, CoverDecision decision, IReadOnlyList<RosterEvent> added)
    {
        var first = decision.Revision.Events.Count - added.Count;
        return added.Select((happened, i) => Row(scenario, decision, first + i, happened));
    }

    /// <summary>The row that takes back the events of the version before.</summary>
    public static EventRow TakenBack(Guid scenario, CoverDecision decision) =>
        new() { ScenarioId = scenario, Number = decision.Revision.Number, Position = decision.Revision.Events.Count, Kind = Undone };

    private static EventRow Row(Guid scenario, CoverDecision decision, int position, RosterEvent happened)
    {
        var horizon = decision.Plan.Problem.Horizon;
        EventRow Said(string kind, PersonId? person, VisitId? visit, int? from, int? until) => new()
        {
            ScenarioId = scenario,
            Number = decision.Revision.Number,
            Position = position,
            Kind = kind,
            Person = person?.Value,
            Visit = visit?.Value,
            From = Utc(horizon, from),
            Until = Utc(horizon, until),
        };
        return happened switch
        {
            RosterEvent.Absent absent => Said(EventWords.Absent, absent.Person, null, absent.Time.Start, absent.Time.End),
            RosterEvent.Returned back => Said(EventWords.Returned, back.Person, null, back.From, null),
            RosterEvent.VisitCancelled cancelled => Said(EventWords.VisitCancelled, null, cancelled.Visit, null, null),
            RosterEvent.VisitAdded added => Said(EventWords.VisitAdded, null, added.Visit.Id, added.Visit.Window.Earliest, added.Visit.Window.Latest),
            RosterEvent.VisitLate late => Said(EventWords.VisitLate, null, late.Visit, null, null),
            RosterEvent.Occupied busy => Said(EventWords.Occupied, busy.Person, busy.Duty, busy.Time.Start, busy.Time.End),
            RosterEvent.VisitMoved moved => Said(EventWords.VisitMoved, null, moved.Visit, moved.To.Earliest, moved.To.Latest),
            RosterEvent.VisitReduced reduced => Said(EventWords.VisitReduced, null, reduced.Visit, null, null),
            RosterEvent.ExtraOrdered extra => Said(EventWords.ExtraOrdered, extra.Person, null, null, null),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
    }

    private static DateTime? Utc(Horizon horizon, int? minute)
    {
        var origin = TimeZoneInfo.ConvertTimeToUtc(horizon.LocalOf(0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));
        return minute is { } at ? origin.AddMinutes(at) : null;
    }
}
