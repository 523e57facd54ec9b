using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What may be said of moving one visit in a roster, when nothing else changes.</summary>
public abstract record VisitMove
{
    private VisitMove()
    {
    }

    /// <summary>No hard rule stands against it.</summary>
    /// <param name="Plan">The roster after it, checked.</param>
    /// <param name="CostDifference">Price units more than before; negative is less.</param>
    public sealed record Allowed(CheckedRoster Plan, long CostDifference) : VisitMove;

    /// <summary>Hard rules forbid it.</summary>
    /// <param name="Breaches">What would be broken that is not broken now.</param>
    public sealed record Forbidden(IReadOnlyList<Finding> Breaches) : VisitMove;
}

/// <summary>
/// Moves one visit by hand: to another person, another time, or to nobody. Shifts grow when they must and keep their ends
/// otherwise; every other visit stands. The whole roster is judged after it.
/// </summary>
public static class VisitMover
{
    /// <summary>Tries the move.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="roster">The roster, lawful or not.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="from">Who gives it away, or null when somebody is added or only the time changes.</param>
    /// <param name="to">Who gets it, or null when it is taken away or only the time changes.</param>
    /// <param name="start">When it starts, in horizon minutes; everybody who serves it starts then.</param>
    public static VisitMove Try(PlanningProblem problem, Roster roster, Visit visit, Person? from, Person? to, int start)
    {
        var before = problem.Rules.Check(problem, roster);
        var people = People(roster, visit, from, to);
        VisitMove? best = null;
        foreach (var day in ShiftDays(problem, visit, start))
        {
            var move = Judge(problem, Moved(problem, roster, visit, people, day, start), before);
            if (move is VisitMove.Allowed || best is not VisitMove.Forbidden known || ((VisitMove.Forbidden)move).Breaches.Count < known.Breaches.Count)
            {
                best = move;
            }
            if (best is VisitMove.Allowed)
            {
                break;
            }
        }
        return best!;
    }

    private static List<Person> People(Roster roster, Visit visit, Person? from, Person? to)
    {
        var people = (roster.Deliveries[visit.Index]?.People ?? []).Where(p => p.Index != from?.Index && p.Index != to?.Index).ToList();
        if (to is not null)
        {
            people.Add(to);
        }
        return people;
    }

    private static IEnumerable<int> ShiftDays(PlanningProblem problem, Visit visit, int start)
    {
        var day = problem.Horizon.DayOfMinute(start);
        return visit.Windows.FirstOrDefault(w => w.Day == day) is { } window ? StartTimes.ShiftDays(problem, window) : [day];
    }

    private static Roster Moved(PlanningProblem problem, Roster roster, Visit visit, List<Person> people, int day, int start) => new(
        roster.Weeks.Select(week =>
        {
            var without = ShiftChange.Without(week, visit);
            return people.Exists(p => p.Index == week.Person.Index) ? ShiftChange.With(problem, without, visit, day, start) : without;
        }),
        problem.Visits.Count);

    private static VisitMove Judge(PlanningProblem problem, Roster after, Findings before)
    {
        switch (PlanChecker.Check(problem, after))
        {
            case CheckOutcome.Passed passed:
                return new VisitMove.Allowed(passed.Plan, passed.Plan.Cost - before.Cost);
            case CheckOutcome.Rejected rejected:
                List<Finding> hard = [.. rejected.Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)];
                List<Finding> added = [.. hard.Where(f => !before.Items.Contains(f))];
                return new VisitMove.Forbidden(added.Count > 0 ? added : hard);
            case var other:
                throw new InvalidOperationException($"Unknown check outcome {other.GetType().Name}.");
        }
    }
}
