using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Reads times, breaks and activities of a roster file.</summary>
internal sealed class ActivityParser(PlanningProblem problem)
{
    private readonly Dictionary<string, Visit> _visits = problem.Visits.ToDictionary(v => v.Id.Value);
    private readonly TimeFields _times = new(problem.Horizon);

    /// <summary>The stretch from <c>start</c> to <c>end</c>.</summary>
    public TimeRange? Time(JsonCursor item) => _times.Range(item);

    /// <summary>A break; whether it is paid must be said.</summary>
    public Break? Break(JsonCursor item)
    {
        item.OnlyKnown("start", "end", "paid");
        var time = Time(item);
        var paid = item.Truth("paid");
        return time is { } span && paid is { } isPaid ? new Break(span, isPaid) : null;
    }

    /// <summary>A visit or duty served; null also for travel and resource time, which are derived and not stored.</summary>
    public Activity? Served(JsonCursor item)
    {
        item.OnlyKnown("kind", "visit", "start", "end");
        var time = Time(item);
        var kind = Kind(item);
        if (kind is ActivityKind.Travel or ActivityKind.Resource)
        {
            return null;
        }
        return Visit(item, kind) is { } visit && time is { } span && kind is not null ? new Activity(visit.Kind, visit, span) : null;
    }

    private Visit? Visit(JsonCursor item, ActivityKind? kind)
    {
        if (item.Text("visit") is not { } id)
        {
            return null;
        }
        if (!_visits.TryGetValue(id, out var visit))
        {
            item.Fault("visit", RosterFaultTexts.UnknownVisit(id, problem.Name));
        }
        else if (kind is { } k && k != visit.Kind)
        {
            item.Fault("kind", RosterFaultTexts.WrongActivityKind(RosterWords.Of(k), id, RosterWords.Of(visit.Kind)));
        }
        return visit;
    }

    private static ActivityKind? Kind(JsonCursor item)
    {
        if (item.Text("kind") is not { } text)
        {
            return null;
        }
        foreach (var kind in Enum.GetValues<ActivityKind>())
        {
            if (RosterWords.Of(kind) == text)
            {
                return kind;
            }
        }
        item.Fault("kind", RosterFaultTexts.NotOneOf(text, Enum.GetValues<ActivityKind>().Select(RosterWords.Of)));
        return null;
    }
}
