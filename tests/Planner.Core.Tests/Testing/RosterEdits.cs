using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Small changes to a roster, for breaking one rule on purpose.</summary>
public static class RosterEdits
{
    /// <summary>Every activity changed, or left out where the change says null; shifts grow to hold what moved and keep their unpaid breaks.</summary>
    public static Roster Change(this Roster roster, Func<Person, Activity, Activity?> change) => new(
        roster.Weeks.Select(w => new PersonWeek(w.Person, w.Shifts.Select(s => Changed(w.Person, s, change)))), roster.Deliveries.Count);

    /// <summary>One served visit, chosen at random, or null when none is served.</summary>
    public static Visit? AnyServed(this Roster roster, Random random)
    {
        var visits = roster.Weeks.SelectMany(w => w.Shifts).SelectMany(s => s.Served).Select(a => a.Visit!).Distinct().OrderBy(v => v.Index).ToList();
        return visits.Count == 0 ? null : visits[random.Next(visits.Count)];
    }

    /// <summary>The visit moved by so many minutes, for everybody who serves it.</summary>
    public static Roster Moved(this Roster roster, Visit visit, int minutes) => roster.Change((_, a) => a.Visit?.Index == visit.Index
        ? a with { Time = new TimeRange(a.Time.Start + minutes, a.Time.End + minutes) }
        : a);

    private static Shift Changed(Person person, Shift shift, Func<Person, Activity, Activity?> change)
    {
        var served = shift.Served.Select(a => change(person, a)).OfType<Activity>().ToList();
        var start = served.Select(a => a.Time.Start).Append(shift.Time.Start).Min();
        var end = served.Select(a => a.Time.End).Append(shift.Time.End).Max();
        return new Shift(shift.Day, new TimeRange(start, end), [.. shift.Breaks.Where(b => !b.Paid), .. RandomRoster.Meals(served)], served);
    }
}
