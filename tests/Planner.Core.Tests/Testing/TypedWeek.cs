using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Random weeks with types of shifts, with visits besides or none.</summary>
public static class TypedWeek
{
    public static IReadOnlyList<ShiftType> Types { get; } =
    [
        new("F", new(7, 0), 480),
        new("K", new(14, 0), 540) { NotNext = new HashSet<string> { "F" }, RastMinutes = 30 },
        new("N", new(21, 0), 600) { NotNext = new HashSet<string> { "F", "K" } },
    ];

    /// <summary>The parts with the types; half of the time without visits, so that every shift is of a type.</summary>
    public static ProblemParts Typed(this ProblemParts parts, Random random) => random.Next(2) == 0
        ? parts with { ShiftTypes = Types }
        : parts with { ShiftTypes = Types, Visits = [], SamePersonLinks = [], OrderLinks = [] };

    /// <summary>The parts with a demand for about half of the shifts.</summary>
    public static ProblemParts Demanding(this ProblemParts parts, Random random) => parts with
    {
        ShiftDemands = [.. from day in Enumerable.Range(0, parts.Horizon.Days)
                           from type in Enumerable.Range(0, parts.ShiftTypes.Count)
                           where random.Next(2) == 0
                           select new ShiftDemand(day, type, random.Next(3), random.Next(1, 9) * 3000, random.Next(3) * 3000)],
    };

    /// <summary>Weeks of typed shifts at random, with some of another time where there may be such.</summary>
    public static Roster Make(PlanningProblem problem, Random random, double works = 0.5) => new(problem.People.Select(p => new PersonWeek(
        p, Enumerable.Range(0, problem.Horizon.Days).Where(_ => random.NextDouble() < works).Select(d => ShiftOn(problem, d, random)))), problem.Visits.Count);

    /// <summary>One person's line in letters, a dot for a day off, in a problem of these types.</summary>
    public static Example Of(string line, Func<Person, Person>? change = null, Func<ProblemParts, ProblemParts>? parts = null)
    {
        var week = new WeekBuilder(days: line.Length).Person(change).Build();
        var changed = week.Parts with { ShiftTypes = Types };
        changed = parts is null ? changed : parts(changed);
        var problem = new PlanningProblem(changed);
        var shifts = line.Select((c, d) => (c, d)).Where(x => x.c != '.').Select(x => problem.Typed.On(x.d, "FKN".IndexOf(x.c, StringComparison.Ordinal)));
        return new Example(changed, new Roster([new PersonWeek(changed.People[0], shifts)], 0));
    }

    private static Shift ShiftOn(PlanningProblem problem, int day, Random random)
    {
        var typed = problem.Typed.On(day, random.Next(Types.Count));
        return problem.Typed.IsOnly || random.Next(4) > 0 ? typed : new Shift(day, new TimeRange(typed.Time.Start, typed.Time.End - 60), [], []);
    }
}
