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

    /// <summary>The same under every hard rule there is, with contracts, histories and clock changes that make them bind.</summary>
    public static PlanningProblem Strict(Random random, int people, int days)
    {
        var loose = Make(random, people, days).Parts;
        var horizon = new Horizon(random.Next(3) switch
        {
            0 => new DateOnly(2026, 10, 25).AddDays(-random.Next(days)),
            1 => new DateOnly(2026, 3, 29).AddDays(-random.Next(days)),
            _ => loose.Horizon.FirstDate,
        }, days);
        var parts = loose with
        {
            Horizon = horizon,
            ShiftTypes = [.. loose.ShiftTypes.Select(t => Varied(random, t))],
            People = [.. loose.People.Select(p => Bound(random, horizon, p))],
        };
        return new PlanningProblem(parts, new RuleBook(RuleBook.Types.Select(t => RuleBook.Make(t, parts.Settings))
            .Where(r => r.Severity == Severity.Hard || Rules.Contains(r.Id))));
    }

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

    /// <summary>Some are short, some lack a rast, and some have a long one and last too long with it.</summary>
    private static ShiftType Varied(Random random, ShiftType type)
    {
        var minutes = random.Next(6) == 0 ? 840 : random.Next(3) == 0 ? 300 : type.Minutes;
        return new(type.Id, type.Start, minutes) { NotNext = type.NotNext, RastMinutes = minutes == 840 ? 240 : random.Next(6) == 0 ? 0 : 30 };
    }

    private static Person Bound(Random random, Horizon horizon, Person person) => person with
    {
        Contract = new Contract(2400, 100, 30_000, random.Next(3) > 0),
        TargetMinutes = random.Next(4, 60) * 60,
        Absences = [.. person.Absences.Where(_ => random.Next(3) == 0).Select(a => new Absence(horizon.Day(horizon.DayOfMinute(a.Time.Start)), a.Kind))],
        Available = random.Next(3) == 0 ? person.Available : [new TimeRange(0, horizon.EndMinute + 1440)],
        FreeWeekends = random.Next(5) > 0 ? new HashSet<int>() : Enumerable.Range(-1, horizon.Days + 1).Where(d => horizon.DayOfWeek(d) == DayOfWeek.Saturday).ToHashSet(),
        Limits = person.Limits with { MostDaysInARow = random.Next(5, 10), MostWeekends = random.Next(4) == 0 ? person.Limits.MostWeekends : null, LeastDaysInARow = 1, LeastDaysOffInARow = random.Next(4) == 0 ? 2 : 1, MostMinutes = null },
        History = person.History with
        {
            LastShiftEnd = random.Next(2) == 0 ? null : random.Next(-20, 10) * 60,
            DaysInARow = person.History.DaysInARow / 2,
            WeekendsInARow = random.Next(4),
            BalanceMinutes = random.Next(-10, 20) * 60,
            PeriodWeeks = random.Next(2),
            PeriodWorkedMinutes = random.Next(70) * 60,
        },
    };
}
