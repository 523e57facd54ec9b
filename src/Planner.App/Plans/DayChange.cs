using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A visit at a minute.</summary>
/// <param name="Visit">The visit or duty.</param>
/// <param name="Start">When it begins, minutes of the horizon.</param>
public sealed record TimedVisit(VisitId Visit, int Start);

/// <summary>One person's day that differs between the published roster and a draft.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Day">Day of the horizon on which the shift begins, from 0; −1 for what began the evening before.</param>
/// <param name="Before">The shift as published, or null for none.</param>
/// <param name="After">The shift in the draft, or null for none.</param>
/// <param name="Gone">Visits that are not this person's at that time any more, by time.</param>
/// <param name="Come">Visits that are new to the person or come at another time, by time.</param>
public sealed record DayChange(Person Person, int Day, TimeRange? Before, TimeRange? After, IReadOnlyList<TimedVisit> Gone, IReadOnlyList<TimedVisit> Come)
{
    /// <summary>Whether the shift itself begins or ends otherwise, which the person must be told in time.</summary>
    public bool IsOtherShift => Before != After;

    /// <summary>Every day that differs, by person and day. Visits are told apart by id, since their numbers change when one is cancelled or added.</summary>
    /// <param name="days">Days of the horizon.</param>
    /// <param name="published">The published roster, or null when there is none: then every shift is new.</param>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<DayChange> Between(int days, Roster? published, Roster draft)
    {
        var before = published?.Weeks.ToDictionary(w => w.Person.Id) ?? [];
        return [.. from week in draft.Weeks
                   from day in Enumerable.Range(-1, days + 1)
                   let change = Of(week.Person, day, before.GetValueOrDefault(week.Person.Id)?.On(day), week.On(day))
                   where change.IsOtherShift || change.Gone.Count > 0 || change.Come.Count > 0
                   select change];
    }

    private static DayChange Of(Person person, int day, Shift? before, Shift? after)
    {
        var (old, now) = (Served(before), Served(after));
        return new DayChange(person, day, before?.Time, after?.Time, [.. old.Except(now)], [.. now.Except(old)]);
    }

    private static List<TimedVisit> Served(Shift? shift) =>
        [.. (shift?.Served ?? []).Where(a => a.Visit is not null).Select(a => new TimedVisit(a.Visit!.Id, a.Time.Start))];
}
