namespace Planner.Core.Staffing;

/// <summary>One person's shifts in the horizon, by start.</summary>
public sealed class PersonWeek
{
    /// <summary>Creates the week; shifts may come in any order, at most one may start on a day.</summary>
    /// <exception cref="ArgumentException">Two shifts start on the same day.</exception>
    public PersonWeek(Person person, IEnumerable<Shift> shifts)
    {
        Person = person;
        Shift[] sorted = [.. shifts];
        if (!IsSorted(sorted))
        {
            Array.Sort(sorted, static (a, b) => a.Day.CompareTo(b.Day));
        }
        Shifts = sorted;
        for (var i = 1; i < Shifts.Count; i++)
        {
            if (Shifts[i].Day == Shifts[i - 1].Day)
            {
                throw new ArgumentException($"{person.Id} has two shifts on day {Shifts[i].Day}. Maybe they are one split shift (delad tur): write one shift with an unpaid break between.");
            }
        }
        foreach (var shift in sorted)
        {
            PaidMinutes += shift.PaidMinutes;
        }
    }

    /// <summary>Whose week.</summary>
    public Person Person { get; }

    /// <summary>Shifts by day, at most one a day.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>Paid minutes of the horizon.</summary>
    public int PaidMinutes { get; }

    /// <summary>The shift that starts on the day, or null.</summary>
    public Shift? On(int day)
    {
        for (var s = 0; s < Shifts.Count; s++)
        {
            if (Shifts[s].Day == day)
            {
                return Shifts[s];
            }
        }
        return null;
    }

    private static bool IsSorted(Shift[] shifts)
    {
        for (var i = 1; i < shifts.Length; i++)
        {
            if (shifts[i - 1].Day > shifts[i].Day)
            {
                return false;
            }
        }
        return true;
    }
}
