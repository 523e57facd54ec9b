using Planner.App.Rosters;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>Events, times and deliveries as a scheduler reads them; no cause of absence.</summary>
public static class EventText
{
    /// <summary>What was reported.</summary>
    public static string Of(CoverCase cover, RosterEvent happened, Wording wording)
    {
        var horizon = cover.Before.Problem.Horizon;
        return happened switch
        {
            RosterEvent.Absent absent => wording.Say(
                $"{Name(cover, absent.Person)} är frånvarande {Span(horizon, absent.Time, wording)}.", $"{Name(cover, absent.Person)} is absent {Span(horizon, absent.Time, wording)}."),
            RosterEvent.Returned back => wording.Say(
                $"{Name(cover, back.Person)} är åter från {At(horizon, back.From, wording)}.", $"{Name(cover, back.Person)} is back from {At(horizon, back.From, wording)}."),
            RosterEvent.VisitCancelled cancelled => wording.Say($"Besöket {cancelled.Visit} är avbokat.", $"The visit {cancelled.Visit} is cancelled."),
            RosterEvent.VisitAdded added => wording.Say(
                $"Nytt besök {added.Visit.Id} hos {added.Visit.Client}, {wording.Hours(added.Visit.Minutes)}.", $"New visit {added.Visit.Id} with {added.Visit.Client}, {wording.Hours(added.Visit.Minutes)}."),
            RosterEvent.VisitLate late => wording.Say($"Besöket {late.Visit} drar ut på tiden till {late.Minutes} min.", $"The visit {late.Visit} runs late, to {late.Minutes} min."),
            RosterEvent.Occupied busy => wording.Say(
                $"{Name(cover, busy.Person)} är upptagen {At(horizon, busy.Time.Start, wording)} – {At(horizon, busy.Time.End, wording)}.", $"{Name(cover, busy.Person)} is busy {At(horizon, busy.Time.Start, wording)} – {At(horizon, busy.Time.End, wording)}."),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is decided, not reported."),
        };
    }

    /// <summary>A moment: <c>mån 23/11 06:15</c>.</summary>
    public static string At(Horizon horizon, int minute, Wording wording) =>
        $"{wording.Day(horizon.DateOf(horizon.DayOfMinute(minute)))} {Wording.Time(horizon, minute)}";

    /// <summary>A person: <c>P03 Anna</c>.</summary>
    public static string Of(Person person) => $"{person.Id} {person.Name}";

    /// <summary>When and by whom a visit is given: <c>mån 23/11 08:00 P03 Anna</c>; a dash when it is not.</summary>
    public static string Of(Horizon horizon, Delivery? delivery, Wording wording) =>
        delivery is null ? "–" : $"{At(horizon, delivery.Start, wording)} {string.Join(", ", delivery.People.Select(Of))}";

    /// <summary>A visit: <c>Boendestöd B-014 (B-014-mån-1), 1 h</c>.</summary>
    public static string Of(Visit visit, Wording wording)
    {
        var client = visit.Client is { } c ? $" {c.Id}" : "";
        return $"{wording.Say(ActivityName.Of(visit.Kind, visit.Service).Name)}{client} ({visit.Id}), {wording.Hours(visit.Minutes)}";
    }

    private static string Span(Horizon horizon, TimeRange time, Wording wording) => $"{At(horizon, time.Start, wording)} – {At(horizon, time.End, wording)}";

    private static string Name(CoverCase cover, PersonId id) => Of(cover.Before.Problem.People.First(p => p.Id == id));
}
