using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Random weeks that also have absences, day breaks, competences, vetoes, named people and pins, so that every rule has something to say.</summary>
public static class RichWeek
{
    /// <summary>A problem under all rules, in which a person can rest lawfully when nothing is planned.</summary>
    public static PlanningProblem Make(int seed)
    {
        var random = new Random(seed);
        var parts = RandomWeek.Make(random);
        parts = parts with { People = [.. parts.People.Select(p => Vary(p, parts.Horizon, random))] };
        parts = parts.WithClients(c => c with { Vetoes = random.Next(4) == 0 ? new HashSet<PersonId> { AnyOf(parts, random) } : c.Vetoes });
        parts = parts with { Visits = [.. parts.Visits.Select(v => Vary(v, parts, random))] };
        return new PlanningProblem(parts, new RuleBook(parts.Settings));
    }

    /// <summary>A lawful plan with some visits taken out, so that there is something to improve.</summary>
    public static Roster Plan(PlanningProblem problem, int seed)
    {
        var random = new Random(seed);
        var draft = Construct.Build(problem, new Scorer(problem));
        foreach (var visit in problem.Visits.Where(v => v.Pin is null && random.Next(4) == 0))
        {
            draft.Remove(visit);
        }
        return draft.ToRoster();
    }

    private static Person Vary(Person person, Horizon horizon, Random random) => person with
    {
        History = person.History with { LastShiftEnd = Math.Min(person.History.LastShiftEnd ?? 0, -300), PeriodWorkedMinutes = 2000 * person.History.PeriodWeeks, BalanceMinutes = random.Next(-6, 7) * 30 },
        DayBreak = random.Next(3) == 0 ? new TimeOnly(random.Next(5, 8), 0) : null,
        Absences = random.Next(3) == 0 ? [new Absence(horizon.Day(random.Next(7)), AbsenceKind.Leave)] : [],
        Competences = random.Next(3) == 0 ? [] : [new Competence("lyft", new DateRange(horizon.FirstDate, horizon.FirstDate.AddDays(4)))],
    };

    private static Visit Vary(Visit visit, ProblemParts parts, Random random) => random.Next(6) switch
    {
        0 => visit with { Competences = ["lyft"] },
        1 when visit.Staff == 1 => visit with { OnlyPeople = new HashSet<PersonId> { AnyOf(parts, random), AnyOf(parts, random) } },
        2 => visit with { Pin = new Pin([], visit.Windows[0].Latest) },
        _ => visit,
    };

    private static PersonId AnyOf(ProblemParts parts, Random random) => parts.People[random.Next(parts.People.Count)].Id;
}
