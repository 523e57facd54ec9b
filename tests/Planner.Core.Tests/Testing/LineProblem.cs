using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Small random problems in which every shift is of a type, with limits, wishes, absences and demands.</summary>
public static class LineProblem
{
    private static readonly string[] Rules =
    [
        "arbetade-helger", "arbetsdagar-samlade", "arbetstid-i-perioden", "bemanningskrav", "dagar-i-rad", "dygnsvila", "franvaro", "lediga-dagar",
        "passfoljd", "passonskemal", "passtyp-antal", "tillganglighet",
    ];

    public static PlanningProblem Make(Random random, int people, int days)
    {
        var horizon = new Horizon(WeekBuilder.Monday.AddDays(random.Next(7)), days);
        var parts = new ProblemParts
        {
            Name = "lines",
            Version = "1",
            Horizon = horizon,
            People = [.. Enumerable.Range(0, people).Select(i => Person(random, horizon, i))],
            Clients = [],
            Visits = [],
            ShiftTypes = [.. TypedWeek.Types.Take(random.Next(1, 4)).Select(t => random.Next(3) > 0 ? t : t with { NotNext = new HashSet<string>() })],
            Travel = RandomWeek.Travel,
        };
        var types = parts.ShiftTypes.Count;
        parts = parts.Demanding(random) with
        {
            People = [.. parts.People.Select(p => p with
            {
                ShiftWishes = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new ShiftWish(random.Next(days), random.Next(types), random.Next(2) == 0, random.Next(1, 4)))],
                Limits = p.Limits with { MostOfType = random.Next(2) == 0 ? new Dictionary<int, int>() : new Dictionary<int, int> { [random.Next(types)] = random.Next(days) } },
            })],
        };
        return new PlanningProblem(parts, new RuleBook(RuleBook.Types.Select(t => RuleBook.Make(t, parts.Settings)).Where(r => Rules.Contains(r.Id))));
    }

    private static Person Person(Random random, Horizon horizon, int index)
    {
        var worked = random.Next(3) == 0;
        return new Person
        {
            Id = new($"P{index + 1:00}"),
            Index = index,
            Name = $"Person {index + 1}",
            Unit = "R",
            Contract = new Contract(2400, 100, 30_000),
            TargetMinutes = 0,
            Available = [new TimeRange(random.Next(3) == 0 ? 600 : 0, horizon.EndMinute + 840)],
            Absences = random.Next(2) == 0 ? [] : [new Absence(horizon.Day(random.Next(horizon.Days)), AbsenceKind.Leave)],
            History = new PersonHistory { DaysInARow = worked ? random.Next(1, 4) : 0, DaysOffInARow = worked ? 0 : random.Next(1, 8) },
            Limits = new WorkLimits
            {
                MostDaysInARow = random.Next(2, 6),
                LeastDaysInARow = random.Next(1, 4),
                LeastDaysOffInARow = random.Next(1, 4),
                MostWeekends = random.Next(3) == 0 ? null : random.Next(2),
                LeastMinutes = random.Next(2) == 0 ? null : 480 * random.Next(1, 3),
                MostMinutes = random.Next(2) == 0 ? null : 480 * random.Next(3, 6),
            },
        };
    }
}
