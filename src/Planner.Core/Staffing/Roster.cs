namespace Planner.Core.Staffing;

/// <summary>How one visit is delivered: when, and by whom.</summary>
/// <param name="Start">Start in horizon minutes (the earliest, if people start apart, which the staff rule forbids).</param>
/// <param name="People">Who serves it, by index ascending.</param>
/// <param name="Starts">Each one's own start, in the order of <paramref name="People"/>.</param>
public sealed record Delivery(int Start, IReadOnlyList<Person> People, IReadOnlyList<int> Starts);

/// <summary>A roster (schema): every person's week, and, derived from it, how every visit is delivered.</summary>
public sealed class Roster
{
    private readonly Delivery?[] _deliveries;

    /// <summary>Creates a roster of one week per person, in the order of the problem's people.</summary>
    /// <param name="weeks">One week per person.</param>
    /// <param name="visitCount">Number of visits in the problem.</param>
    public Roster(IEnumerable<PersonWeek> weeks, int visitCount)
    {
        Weeks = [.. weeks];
        _deliveries = new Delivery?[visitCount];
        var served = from week in Weeks
                     from shift in week.Shifts
                     from activity in shift.Served
                     where activity.Visit is not null
                     group (week.Person, activity.Time.Start) by activity.Visit!.Index;
        foreach (var group in served)
        {
            var people = group.OrderBy(s => s.Person.Index).ToList();
            _deliveries[group.Key] = new Delivery(people.Min(s => s.Start), [.. people.Select(s => s.Person)], [.. people.Select(s => s.Start)]);
        }
    }

    /// <summary>Every person's week, by person index.</summary>
    public IReadOnlyList<PersonWeek> Weeks { get; }

    /// <summary>How each visit is delivered, by visit index; null when nobody serves it.</summary>
    public IReadOnlyList<Delivery?> Deliveries => _deliveries;

    /// <summary>A copy in which one person's week is another.</summary>
    public Roster With(PersonWeek week) => new(Weeks.Select(w => w.Person.Index == week.Person.Index ? week : w), _deliveries.Length);
}
