using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>A Monday with one absence, small enough to try every way to cover it, and a Tuesday to move visits to.</summary>
/// <param name="Before">The roster before.</param>
/// <param name="Sick">The absence.</param>
/// <param name="Now">When it is reported.</param>
/// <param name="Policy">The unit's policy.</param>
internal sealed record TinyDay(CheckedRoster Before, RosterEvent.Absent Sick, int Now, CoverPolicy Policy)
{
    private static readonly string[] Spans = ["08:00-12:00", "10:00-14:00", "09:00-15:00", "08:00-16:00"];
    private static readonly int[] Lengths = [30, 60, 90, 120, 150];

    public static TinyDay Make(int seed)
    {
        var random = new Random(seed);
        var week = new WeekBuilder();
        var people = random.Next(2, 5);
        for (var p = 0; p < people; p++)
        {
            week.Person(x => x with { Competences = random.Next(3) == 0 ? [] : [new Competence("lyft", DateRange.Always)] });
            for (var day = 0; day < 2 && (day == 0 || random.Next(3) > 0); day++)
            {
                var span = Spans[random.Next(Spans.Length)];
                week.Shift(p, day, span, span is "08:00-12:00" or "10:00-14:00" ? [] : ["12:00-12:30"]);
            }
        }
        for (var c = 0; c < 3; c++)
        {
            AddClient(week, random, people);
        }
        var example = week.Build();
        var problem = new PlanningProblem(example.Parts with { GridMinutes = 60 });
        var before = Covering.Checked(problem, Placed(problem, example.Roster, random), $"seed {seed}: the roster");
        return WithAbsence(before, random);
    }

    private static void AddClient(WeekBuilder week, Random random, int people)
    {
        week.Client(c => c with
        {
            Zone = random.Next(3) == 0 ? "B" : "A",
            KeyWorkers = [.. Enumerable.Range(1, people).Where(_ => random.Next(3) == 0).Select(p => new PersonId($"P{p:00}"))],
            Vetoes = random.Next(5) == 0 ? new HashSet<PersonId> { new($"P{random.Next(1, people + 1):00}") } : new HashSet<PersonId>(),
            IsFlagged = random.Next(6) == 0,
            ShortVisitMinutes = random.Next(2) == 0 ? 30 : null,
            PhoneMinutes = random.Next(2) == 0 ? 15 : null,
        });
        for (var day = 0; day < 2; day++)
        {
            if (day == 0 || random.Next(2) == 0)
            {
                AddVisit(week, random, day);
            }
        }
        if (random.Next(3) > 0)
        {
            AddVisit(week, random, 0);
        }
    }

    private static void AddVisit(WeekBuilder week, Random random, int day)
    {
        var service = random.Next(6) switch { 0 => random.Next(2) == 0 ? Service.PersonalAssistance : (Service?)null, 1 => Service.Respite, _ => Service.HousingSupport };
        var (hour, minute, width) = (random.Next(8, 14), random.Next(5) == 0 ? 10 : 0, random.Next(3));
        week.Visit(day, $"{hour:00}:{minute:00}", Lengths[random.Next(Lengths.Length)], v => v with
        {
            Kind = service is null ? ActivityKind.Documentation : ActivityKind.Visit,
            Client = service is null ? null : v.Client,
            Zone = service is null ? "A" : v.Zone,
            Service = service,
            Staff = service is not null && random.Next(6) == 0 ? 2 : 1,
            Competences = random.Next(5) == 0 ? ["lyft"] : [],
            Flexibility = service switch
            {
                Service.HousingSupport => random.Next(4) == 0 ? Flexibility.SameDay : Flexibility.Movable,
                Service.Respite => Flexibility.ByAgreement,
                _ => Flexibility.Fixed,
            },
        }, $"{hour + width:00}:{minute:00}");
    }

    /// <summary>The roster's shifts with each visit served somewhere lawful, if there is such a place.</summary>
    private static Roster Placed(PlanningProblem problem, Roster roster, Random random)
    {
        var layout = new DayLayout(problem, 0);
        foreach (var visit in problem.Visits)
        {
            var ways = from start in StartTimes.Of(problem, visit.Windows[0])
                       from crew in Groups.Of(problem.People.Count, visit.Staff)
                       orderby random.Next()
                       select With(problem, roster, layout, visit, start, crew);
            roster = ways.FirstOrDefault(r => r is not null && PlanChecker.Check(problem, r) is CheckOutcome.Passed) ?? roster;
        }
        return roster;
    }

    private static Roster? With(PlanningProblem problem, Roster roster, DayLayout layout, Visit visit, int start, IReadOnlyList<int> crew)
    {
        var activity = new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
        foreach (var index in crew)
        {
            var (person, week) = (problem.People[index], roster.Weeks[index]);
            if (week.On(visit.Windows[0].Day) is not { } old || layout.Lay(person, old, [.. old.Served, activity]) is not { } shift)
            {
                return null;
            }
            roster = roster.With(new PersonWeek(person, [.. week.Shifts.Where(s => s.Day != shift.Day), shift]));
        }
        return roster;
    }

    private static TinyDay WithAbsence(CheckedRoster before, Random random)
    {
        var week = before.Roster.Weeks.OrderByDescending(w => w.On(0)!.Served.Count(a => a.Visit!.Client is not null)).ThenBy(w => w.Person.Index).Skip(random.Next(2)).First();
        var shift = week.On(0)!.Time;
        var from = random.Next(3) == 0 ? shift.Start + (random.Next(1, 5) * 45) : shift.Start;
        var now = Math.Max(0, from - (random.Next(4) * 50));
        var sick = Covering.Sick(week.Person.Id.Value, random.Next(2) == 0 ? from : Math.Max(now, from - 30), before.Problem.Horizon.DayStart(1));
        return new TinyDay(before, sick, now, Covering.Patient with { SupportHours = (new(8, 0), new(14, 0)), History = History(before.Problem, random) });
    }

    private static MoveHistory History(PlanningProblem problem, Random random) => new(
        problem.Clients.ToDictionary(c => c.Id, _ => random.Next(4)),
        problem.People.ToDictionary(p => p.Id, _ => random.Next(4)),
        problem.Clients.Where(_ => random.Next(6) == 0).Select(c => c.Id).ToHashSet());
}
