using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

/// <summary>A made-up week with everything an output must show: all services and duties, travel, breaks, a night shift, absence, gaps.</summary>
internal sealed class SampleWeek
{
    private static readonly string[] Names =
        ["Anna Lind", "Amir Haddad", "Birgitta Ek", "Carina Sjö", "David Öberg", "Elin Holm", "Fatima Ali", "Gustav Berg", "Hanna Nyström", "Ibrahim Said", "Jenny Falk", "Karin Åberg"];

    private readonly Horizon _horizon;
    private readonly List<Person> _people;
    private readonly List<Client> _clients;
    private readonly List<Visit> _visits = [];
    private readonly List<(int Person, Shift Shift)> _shifts = [];

    private SampleWeek(DateOnly monday, Func<string, string> rename)
    {
        _horizon = new Horizon(monday, 7);
        _people = [.. Names.Select((name, i) => Person(rename(name), i))];
        _clients = [.. Enumerable.Range(0, 20).Select(i => new Client
        {
            Id = new ClientId($"B-{i + 1:000}"), Index = i, Zone = i % 2 == 0 ? "norr" : "söder", KeyWorkers = i % 3 == 0 ? [new PersonId("P01")] : [],
        })];
        for (var p = 0; p < _people.Count - 1; p++)
        {
            for (var day = p % 3; day < 7; day += p % 4 == 3 ? 2 : 1)
            {
                if (!(p == 4 && day is 1 or 2))
                {
                    AddShift(p, day, p % 3 == 1 ? 13 * 60 : 7 * 60);
                }
            }
        }
        AddNight();
        AddGaps();
    }

    /// <summary>A report of the week of 23 November 2026, or of another Monday.</summary>
    public static WeekReport Report(DateOnly? monday = null, Func<string, string>? rename = null, PlanStatus status = PlanStatus.BestFound)
    {
        var (problem, roster) = Build(monday, rename);
        var plan = ((CheckOutcome.Passed)PlanChecker.Check(problem, roster)).Plan;
        var result = new PlanResult(
            plan, status, plan.Cost * 98 / 100, new PlanOptions(7, 400, null, 2), "test", 400, TimeSpan.FromSeconds(12), []);
        return new WeekReport(result, PlanSummary.Of(plan), UncoveredVisits.Of(problem, roster));
    }

    /// <summary>The problem and the roster alone.</summary>
    public static (PlanningProblem Problem, Roster Roster) Build(DateOnly? monday = null, Func<string, string>? rename = null)
    {
        var week = new SampleWeek(monday ?? new DateOnly(2026, 11, 23), rename ?? (n => n));
        var parts = new ProblemParts
        {
            Name = "provvecka",
            Version = "v1",
            Horizon = week._horizon,
            People = week._people,
            Clients = week._clients,
            Visits = week._visits,
            Travel = new TravelTimes(["norr", "söder"], new[,] { { 5, 20 }, { 20, 10 } }),
        };
        var problem = new PlanningProblem(parts, new RuleBook([new UncoveredFact(), new NamedPeopleOnly()]));
        var roster = new Roster(
            week._people.Select(p => new PersonWeek(p, week._shifts.Where(s => s.Person == p.Index).Select(s => s.Shift))), week._visits.Count);
        return (problem, roster);
    }

    private Person Person(string name, int i) => new()
    {
        Id = new PersonId($"P{i + 1:00}"),
        Index = i,
        Name = name,
        Unit = "resursenheten",
        Contract = new Contract(2295, i % 4 == 3 ? 60 : 90, 30_000),
        TargetMinutes = i % 4 == 3 ? 1377 : 2066,
        Available = [new TimeRange(0, _horizon.EndMinute)],
        Absences = i == 4 ? [new Absence(new TimeRange(_horizon.DayStart(1), _horizon.DayStart(3)), AbsenceKind.Sick)] : [],
    };

    private void AddShift(int person, int day, int from)
    {
        var start = _horizon.MinuteOf(day, new TimeOnly(from / 60, from % 60));
        var (at, i, served) = (start + 15, person + day, new List<Activity>());
        while (at < start + 420)
        {
            at += at > start + 180 && served.Count > 0 && served[^1].Time.End <= start + 210 ? 45 : 0;
            var visit = i % 6 == 5 ? Duty(day, at, i) : ClientVisit(day, at, i);
            served.Add(new Activity(visit.Kind, visit, new TimeRange(at, at + visit.Minutes)));
            (at, i) = (at + visit.Minutes + 30, i + 1);
        }
        var end = Math.Max(start + 510, at);
        var gap = served.Zip(served.Skip(1)).Where(p => p.Second.Time.Start - p.First.Time.End >= 45).Select(p => p.First.Time.End).DefaultIfEmpty(end - 30).First();
        _shifts.Add((person, new Shift(day, new TimeRange(start, end), [new Break(new TimeRange(gap, gap + 30), false)], served)));
    }

    private Visit ClientVisit(int day, int at, int i)
    {
        var service = i % 7 == 3 ? Service.PersonalAssistance : (Service)(1 + (i % 3));
        var minutes = service switch { Service.HousingSupport => 60, Service.PersonalAssistance => 180, _ => 120 };
        return Add(new Visit
        {
            Id = new VisitId($"besök-{_visits.Count + 1}"),
            Index = _visits.Count,
            Kind = ActivityKind.Visit,
            Service = service,
            Minutes = minutes,
            Client = _clients[i % 20],
            Zone = _clients[i % 20].Zone,
            Unit = "resursenheten",
            Windows = [new VisitWindow(day, at, at)],
        });
    }

    private Visit Duty(int day, int at, int i) => Add(new Visit
    {
        Id = new VisitId($"uppdrag-{_visits.Count + 1}"),
        Index = _visits.Count,
        Kind = (ActivityKind)(1 + (i % 3)),
        Minutes = 45,
        Zone = "norr",
        Unit = "resursenheten",
        Windows = [new VisitWindow(day, at, at)],
    });

    private void AddNight()
    {
        var start = _horizon.MinuteOf(5, new TimeOnly(21, 0));
        var visit = Add(ClientVisit(5, start, 3) with { Index = _visits.Count - 1, Minutes = 600 }, replace: true);
        var served = new Activity(ActivityKind.Visit, visit, new TimeRange(start, start + 600));
        _shifts.Add((11, new Shift(5, served.Time, [new Break(new TimeRange(start + 300, start + 330), true)], [served])));
    }

    private void AddGaps()
    {
        foreach (var (day, hour, staff) in new[] { (0, 9, 1), (0, 9, 2), (3, 18, 1) })
        {
            var at = _horizon.MinuteOf(day, new TimeOnly(hour, 30));
            var visit = ClientVisit(day, at, day + hour + staff);
            Add(visit with { Staff = staff, OnlyPeople = hour == 18 ? new HashSet<PersonId>() : null, Windows = [new VisitWindow(day, at, at + 60)] }, replace: true);
        }
    }

    private Visit Add(Visit visit, bool replace = false)
    {
        if (replace)
        {
            _visits[visit.Index] = visit;
        }
        else
        {
            _visits.Add(visit);
        }
        return visit;
    }
}
