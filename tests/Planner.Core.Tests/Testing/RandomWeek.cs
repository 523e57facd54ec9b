using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Small random weeks with a bit of everything: double staffing, several windows, nights, meals, links, clock changes, history.</summary>
public static class RandomWeek
{
    private static readonly DateOnly[] Mondays = [new(2024, 11, 25), new(2024, 3, 25), new(2024, 10, 21), new(2024, 12, 23)];
    private static readonly int[] Lengths = [45, 60, 90, 120, 180, 240, 420];
    private static readonly int[] Widths = [0, 0, 30, 60, 180];
    private static readonly string[] Zones = ["A", "B", "C"];

    public static TravelTimes Travel { get; } = new(Zones, new[,] { { 5, 20, 35 }, { 20, 10, 15 }, { 35, 15, 5 } });

    public static ProblemParts Make(Random random)
    {
        var horizon = new Horizon(Mondays[random.Next(Mondays.Length)], 7);
        var people = Enumerable.Range(0, random.Next(3, 5)).Select(i => Person(random, horizon, i)).ToList();
        var clients = Enumerable.Range(0, random.Next(2, 5)).Select(i => Client(random, horizon, people, i)).ToList();
        var visits = Enumerable.Range(0, random.Next(8, 15)).Select(i => Visit(random, horizon, clients, i)).ToList();
        return new ProblemParts
        {
            Name = "random",
            Version = "1",
            Horizon = horizon,
            People = people,
            Clients = clients,
            Visits = visits,
            SamePersonLinks = [.. Pairs(random, visits).Select(p => new SamePersonLink(p.First, p.Second))],
            OrderLinks = [.. Pairs(random, visits).Select(p => new OrderLink(p.First, p.Second, random.Next(0, 5) * 60, random.Next(5, 60) * 60))],
            Travel = Travel,
        };
    }

    private static Person Person(Random random, Horizon horizon, int index)
    {
        var isHourly = random.Next(5) == 0;
        var contract = new Contract(random.Next(2) == 0 ? 2400 : 2295, random.Next(2, 5) * 25, random.Next(24, 36) * 1000, isHourly);
        return new Person
        {
            Id = new($"P{index + 1:00}"),
            Index = index,
            Name = $"Person {index + 1}",
            Unit = "R",
            Contract = contract,
            TargetMinutes = contract.WeekMinutes,
            Available = [new TimeRange(0, horizon.EndMinute + (14 * 60))],
            Wishes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Wish(Stretch(random, horizon), random.Next(2) == 0, random.Next(1, 6)))],
            BaseShifts = [.. Enumerable.Range(0, 7).Where(_ => random.Next(2) == 0).Select(d => BaseShift(random, horizon, d))],
            History = History(random),
        };
    }

    private static PersonHistory History(Random random)
    {
        var workedYesterday = random.Next(2) == 0;
        return new PersonHistory
        {
            LastShiftEnd = workedYesterday ? random.Next(-120, 13) * 5 : random.Next(-600, -300) * 5,
            DaysInARow = workedYesterday ? random.Next(1, 6) : 0,
            DaysOffInARow = workedYesterday ? 0 : random.Next(1, 4),
            PeriodWeeks = random.Next(0, 4),
            PeriodWorkedMinutes = random.Next(0, 9000),
            BalanceMinutes = random.Next(-600, 600),
            WeekendsWorked = random.Next(0, 3),
            WeekendsInARow = random.Next(0, 3),
            EveningsWorked = random.Next(0, 5),
            CoordinationDuties = random.Next(0, 3),
        };
    }

    private static Client Client(Random random, Horizon horizon, List<Person> people, int index) => new()
    {
        Id = new($"B-{index + 1:000}"),
        Index = index,
        Zone = Zones[random.Next(Zones.Length)],
        KeyWorkers = [.. people.Where(_ => random.Next(3) == 0).Select(p => p.Id)],
        IsFlagged = random.Next(4) == 0,
        LastDelivery = random.Next(2) == 0 ? null : horizon.DateOf(-random.Next(1, 15)),
    };

    private static Visit Visit(Random random, Horizon horizon, List<Client> clients, int index)
    {
        var client = random.Next(6) == 0 ? null : clients[random.Next(clients.Count)];
        var minutes = Lengths[random.Next(Lengths.Length)];
        var staff = random.Next(4) == 0 ? 2 : 1;
        var service = client is null ? null : (Service?)random.Next(4);
        var days = Enumerable.Range(0, 7).OrderBy(_ => random.Next()).Take(random.Next(4) == 0 ? random.Next(2, 4) : 1).Order();
        var alone = service == Service.PersonalAssistance && staff == 1;
        return new Visit
        {
            Id = new($"V{index:00}"),
            Index = index,
            Kind = client is null ? (ActivityKind)random.Next(1, 4) : ActivityKind.Visit,
            Client = client,
            Service = service,
            Unit = "R",
            Zone = client?.Zone ?? "A",
            Minutes = minutes,
            Staff = staff,
            Windows = [.. days.Select(d => Window(random, horizon, d))],
            Flexibility = (Flexibility)random.Next(4),
            MealOffsets = alone ? MealBreaks.In(minutes) : [],
        };
    }

    private static VisitWindow Window(Random random, Horizon horizon, int day)
    {
        var hour = random.Next(8) switch { 0 => random.Next(0, 7), 1 => random.Next(20, 24), _ => random.Next(7, 18) };
        var earliest = horizon.MinuteOf(day, new TimeOnly(hour, random.Next(4) * 15));
        var latest = Math.Min(earliest + Widths[random.Next(Widths.Length)], horizon.DayStart(day + 1) - 15);
        return new VisitWindow(day, earliest, Math.Max(earliest, latest));
    }

    private static IEnumerable<(int First, int Second)> Pairs(Random random, List<Visit> visits) =>
        from i in Enumerable.Range(0, random.Next(1, 4))
        let first = random.Next(visits.Count)
        let second = random.Next(visits.Count)
        where first != second && visits[first].Staff == visits[second].Staff
        select (first, second);

    private static TimeRange BaseShift(Random random, Horizon horizon, int day)
    {
        var start = horizon.DayStart(day) + (random.Next(6, 15) * 60);
        return new TimeRange(start, start + (random.Next(4, 11) * 60));
    }

    private static TimeRange Stretch(Random random, Horizon horizon)
    {
        var start = random.Next(horizon.EndMinute / 60) * 60;
        return new TimeRange(start, start + (random.Next(4, 48) * 60));
    }
}
