namespace Planner.Core.Costs;

/// <summary>Scheduled paid time lost to sickness on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Minutes">Paid minutes the person was scheduled for and did not work, 0 or more.</param>
public readonly record struct SickDay(DateOnly Date, int Minutes);

/// <summary>One unbroken stretch of sickness, in calendar days; no cause belongs here.</summary>
public sealed record SickSpell
{
    /// <summary>Creates the spell.</summary>
    /// <param name="first">First sick day.</param>
    /// <param name="last">Last sick day, free days among them counted.</param>
    /// <param name="lost">Scheduled time lost, inside the spell, in any order.</param>
    /// <exception cref="ArgumentException">The spell ends before it begins, or time is lost outside it.</exception>
    public SickSpell(DateOnly first, DateOnly last, IEnumerable<SickDay> lost)
    {
        if (last < first)
        {
            throw new ArgumentException($"A sick spell cannot end {last:yyyy-MM-dd}, before it begins {first:yyyy-MM-dd}. Maybe the dates are swapped.");
        }
        (First, Last) = (first, last);
        Lost = [.. lost.OrderBy(d => d.Date)];
        foreach (var day in Lost)
        {
            if (day.Date < first || day.Date > last || day.Minutes < 0)
            {
                throw new ArgumentException($"{day.Minutes} minutes cannot be lost on {day.Date:yyyy-MM-dd} in a spell from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}. Maybe the day belongs to another spell.");
            }
        }
    }

    /// <summary>First sick day.</summary>
    public DateOnly First { get; }

    /// <summary>Last sick day.</summary>
    public DateOnly Last { get; }

    /// <summary>Scheduled time lost, by date.</summary>
    public IReadOnlyList<SickDay> Lost { get; }

    /// <summary>Calendar days of the spell.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;
}
