using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A visit at a minute.</summary>
/// <param name="Visit">The visit or duty.</param>
/// <param name="Start">When it begins, minutes of the horizon.</param>
public sealed record TimedVisit(Visit Visit, int Start);

/// <summary>One person's day that differs between the published roster and a draft.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Day">Day of the horizon, from 0; −1 for what began the evening before.</param>
/// <param name="Before">The shift as published, or null for none.</param>
/// <param name="After">The shift in the draft, or null for none.</param>
/// <param name="Gone">Visits that are not this person's at that time any more, by time.</param>
/// <param name="Come">Visits that are new to the person or come at another time, by time.</param>
public sealed record DayChange(Person Person, int Day, TimeRange? Before, TimeRange? After, IReadOnlyList<TimedVisit> Gone, IReadOnlyList<TimedVisit> Come)
{
    /// <summary>Whether the shift itself begins or ends otherwise, which the person must be told in time.</summary>
    public bool IsOtherShift => Before != After;

    /// <summary>Every day that differs, by person and day.</summary>
    /// <param name="horizon">The days.</param>
    /// <param name="visits">The visits of both rosters, in their order.</param>
    /// <param name="published">The published roster, or null when there is none: then every shift is new.</param>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<DayChange> Between(Horizon horizon, IReadOnlyList<Visit> visits, Roster? published, Roster draft)
    {
        var shifts = published?.Weeks.ToDictionary(w => w.Person.Id, w => w.Shifts.ToDictionary(s => s.Day, s => s.Time)) ?? [];
        var (old, now) = (Served(horizon, visits, published), Served(horizon, visits, draft));
        return [.. from week in draft.Weeks
                   from day in Enumerable.Range(-1, horizon.Days + 1)
                   let change = new DayChange(
                       week.Person,
                       day,
                       shifts.TryGetValue(week.Person.Id, out var days) && days.TryGetValue(day, out var time) ? time : null,
                       week.On(day)?.Time,
                       [.. old[(week.Person.Id, day)].Except(now[(week.Person.Id, day)])],
                       [.. now[(week.Person.Id, day)].Except(old[(week.Person.Id, day)])])
                   where change.IsOtherShift || change.Gone.Count > 0 || change.Come.Count > 0
                   select change];
    }

    private static ILookup<(PersonId Person, int Day), TimedVisit> Served(Horizon horizon, IReadOnlyList<Visit> visits, Roster? roster) =>
        (from visit in visits
         let delivery = roster?.Deliveries[visit.Index]
         where delivery is not null
         orderby delivery.Start
         from person in delivery.People
         select (Key: (person.Id, horizon.DayOfMinute(delivery.Start)), Timed: new TimedVisit(visit, delivery.Start))).ToLookup(s => s.Key, s => s.Timed);
}
