using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>The fields events have in common; null with a fault where one makes no sense.</summary>
internal sealed class EventFields(PlanningProblem scenario)
{
    private readonly TimeFields _times = new(scenario.Horizon);
    private readonly HashSet<string> _visits = [.. scenario.Visits.Select(v => v.Id.Value)];
    private readonly HashSet<string> _people = [.. scenario.People.Select(p => p.Id.Value)];

    /// <summary>Later events may not name the visit.</summary>
    public void Forget(VisitId visit) => _visits.Remove(visit.Value);

    /// <summary>An id no visit has yet; from now on one has it.</summary>
    public string? NewVisit(JsonCursor item)
    {
        if (item.Text("visit") is not { } id)
        {
            return null;
        }
        if (_visits.Add(id))
        {
            return id;
        }
        item.Fault("visit", RosterFaultTexts.VisitExists(id));
        return null;
    }

    public Client? Client(JsonCursor item)
    {
        if (item.Text("client") is not { } code)
        {
            return null;
        }
        var client = scenario.Clients.FirstOrDefault(c => c.Id.Value == code);
        if (client is null)
        {
            item.Fault("client", RosterFaultTexts.UnknownClient(code, scenario.Name));
        }
        return client;
    }

    public PersonId? Person(JsonCursor item)
    {
        if (item.Text("person") is not { } id)
        {
            return null;
        }
        if (_people.Contains(id))
        {
            return new PersonId(id);
        }
        item.Fault("person", RosterFaultTexts.UnknownPerson(id, scenario.Name));
        return null;
    }

    public string? Zone(JsonCursor item)
    {
        if (item.Text("zone") is not { } zone)
        {
            return null;
        }
        if (scenario.Parts.Travel.Knows(zone))
        {
            return zone;
        }
        item.Fault("zone", RosterFaultTexts.NotOneOf(zone, scenario.Parts.Travel.Zones));
        return null;
    }

    /// <summary>A stretch that begins within the planned days.</summary>
    public TimeRange? TimeInside(JsonCursor item)
    {
        if (_times.Range(item) is not { } time)
        {
            return null;
        }
        if (time.Start >= 0 && time.Start < scenario.Horizon.EndMinute)
        {
            return time;
        }
        item.Fault("start", RosterFaultTexts.OutsideHorizon(LocalTimes.Write(scenario.Horizon, time.Start), scenario.Horizon));
        return null;
    }

    public VisitId? Visit(JsonCursor item)
    {
        if (item.Text("visit") is not { } id)
        {
            return null;
        }
        if (_visits.Contains(id))
        {
            return new VisitId(id);
        }
        item.Fault("visit", RosterFaultTexts.UnknownVisit(id, scenario.Name));
        return null;
    }

    /// <summary>When a visit may start, within the planned days.</summary>
    public VisitWindow? Window(JsonCursor item)
    {
        if ((_times.Minute(item, "earliest"), _times.Minute(item, "latest")) is not ({ } earliest, { } latest))
        {
            return null;
        }
        var day = scenario.Horizon.DayOfMinute(earliest);
        if (day < 0 || day >= scenario.Horizon.Days)
        {
            item.Fault("earliest", RosterFaultTexts.OutsideHorizon(LocalTimes.Write(scenario.Horizon, earliest), scenario.Horizon));
            return null;
        }
        if (latest < earliest)
        {
            item.Fault("latest", RosterFaultTexts.EndBeforeStart(LocalTimes.Write(scenario.Horizon, earliest), LocalTimes.Write(scenario.Horizon, latest)));
            return null;
        }
        return new VisitWindow(day, earliest, latest);
    }

    public IReadOnlyList<ShiftSpan> Spans(JsonCursor item) => [.. item.Items("shifts").Select(Span).OfType<ShiftSpan>()];

    private ShiftSpan? Span(JsonCursor item)
    {
        item.OnlyKnown("day", "start", "end", "unpaid");
        var (day, time) = (_times.Day(item, "day"), _times.Range(item));
        var unpaid = item.Items("unpaid").Select(u => _times.Range(u)).OfType<TimeRange>().ToList();
        return day is { } on && time is { } span ? new ShiftSpan(on, span, unpaid) : null;
    }

    public static int? AtLeast(JsonCursor item, string field, int least)
    {
        if (item.Whole(field) is not { } value)
        {
            return null;
        }
        if (value >= least)
        {
            return value;
        }
        item.Fault(field, RosterFaultTexts.TooSmall(value, least));
        return null;
    }

    public static T? Choice<T>(JsonCursor item, string field, Func<T, string> word)
        where T : struct, Enum
    {
        if (item.Text(field) is not { } text)
        {
            return null;
        }
        foreach (var value in Enum.GetValues<T>())
        {
            if (word(value) == text)
            {
                return value;
            }
        }
        item.Fault(field, RosterFaultTexts.NotOneOf(text, Enum.GetValues<T>().Select(word)));
        return null;
    }
}
