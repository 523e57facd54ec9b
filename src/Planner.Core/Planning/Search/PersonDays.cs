using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>One day of a person as layout sees it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Usual">The base roster's shift, or null.</param>
/// <param name="Resource">Where resource time may lie, or null.</param>
internal readonly record struct PersonDay(int Day, TimeRange? Usual, TimeRange? Resource);

/// <summary>Everybody's days, found once.</summary>
internal sealed class PersonDays(PlanningProblem problem)
{
    private readonly PersonDay[]?[] _days = new PersonDay[]?[problem.People.Count];
    private readonly PersonDay[]?[] _usualFirst = new PersonDay[]?[problem.People.Count];

    /// <summary>The person's days.</summary>
    public PersonDay[] Of(Person person) => _days[person.Index] ??= Find(person);

    /// <summary>The person's days, those the base roster has a shift on before the others.</summary>
    public PersonDay[] UsualFirst(Person person) => _usualFirst[person.Index] ??= [.. Of(person).OrderBy(d => d.Usual is null)];

    private PersonDay[] Find(Person person)
    {
        var usual = person.BaseShifts.GroupBy(s => problem.Horizon.DayOfMinute(s.Start)).ToDictionary(g => g.Key, g => (TimeRange?)g.First());
        return [.. Enumerable.Range(0, problem.Horizon.Days).Select(d => new PersonDay(d, usual.GetValueOrDefault(d), ResourceTime(person, d)))];
    }

    /// <summary>Where resource time may lie on a weekday the person is there, or null.</summary>
    private TimeRange? ResourceTime(Person person, int day)
    {
        if (problem.Horizon.IsWeekend(day))
        {
            return null;
        }
        var (from, to) = problem.Parts.ResourceHours;
        var (start, end) = (problem.Horizon.MinuteOf(day, from), problem.Horizon.MinuteOf(day, to));
        foreach (var range in person.Available)
        {
            if (range.Start < end && start < range.End)
            {
                (start, end) = (Math.Max(start, range.Start), Math.Min(end, range.End));
                var whole = new TimeRange(start, Math.Max(start, end));
                return person.Absences.Any(a => a.Time.Overlaps(whole)) ? null : whole;
            }
        }
        return null;
    }
}
