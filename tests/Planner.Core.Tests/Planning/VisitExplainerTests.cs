using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

public sealed class VisitExplainerTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Fact]
    public void A_rule_that_forbids_is_named_with_its_values()
    {
        var week = new WeekBuilder().Person()
            .Visit(0, "20:00", 120)
            .Visit(1, "07:15", 60)
            .Shift(0, 0, "14:00-22:00", ["17:00-17:30"], [(0, null)]).Build();
        var problem = new PlanningProblem(week.Parts);
        var forbidden = Assert.IsType<Verdict.Forbidden>(Assert.Single(new VisitExplainer(problem, week.Roster).Explain(problem.Visits[1])));
        var breach = Assert.Single(forbidden.Breaches);
        Assert.Equal("dygnsvila 9 h 15 min < 11 h, passet innan slutar mån 25/11 22:00", breach.Rule.Describe(breach, problem).Sv);
    }

    [Fact]
    public void Who_serves_a_visit_comes_first_with_its_start()
    {
        var week = new WeekBuilder().Person().Person()
            .Visit(0, "09:00", 60, latest: "11:00")
            .Shift(1, 0, "08:00-12:00", visits: [(0, "10:15")]).Build();
        var problem = new PlanningProblem(week.Parts);
        var verdicts = new VisitExplainer(problem, week.Roster).Explain(problem.Visits[0]);
        Assert.Equal(["P02", "P01"], verdicts.Select(v => v.Person.Id.Value));
        Assert.Equal(week.Parts.Horizon.MinuteOf(0, new TimeOnly(10, 15)), Assert.IsType<Verdict.Serves>(verdicts[0]).Start);
        Assert.IsType<Verdict.Possible>(verdicts[1]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Verdicts_come_best_first(int seed)
    {
        var problem = RichWeek.Make(seed);
        var explainer = new VisitExplainer(problem, RichWeek.Plan(problem, seed));
        foreach (var verdicts in problem.Visits.Select(explainer.Explain))
        {
            Assert.Equal(problem.People.Count, verdicts.Select(v => v.Person.Index).Distinct().Count());
            var ranks = verdicts.Select(v => v switch
            {
                Verdict.Serves => (0, 0L),
                Verdict.Possible possible => (1, possible.CostDifference),
                Verdict.Forbidden forbidden => (2, forbidden.Breaches.Count),
                _ => throw new InvalidOperationException(),
            }).ToList();
            Assert.Equal(ranks.Order(), ranks);
            Assert.All(verdicts.OfType<Verdict.Forbidden>(), f => Assert.NotEmpty(f.Breaches));
        }
    }

    /// <summary>The difference said is the checker's, whatever rules the change touches, and the change is lawful.</summary>
    [Fact]
    public void A_possible_change_costs_what_the_checker_says_when_it_is_made() =>
        Assert.True(Enumerable.Range(1, 20).Sum(ComparedWithChecker) > 100, "Hardly anybody could take anything, so the test says little.");

    private static int ComparedWithChecker(int seed)
    {
        var problem = RichWeek.Make(seed);
        var roster = RichWeek.Plan(problem, seed);
        var explainer = new VisitExplainer(problem, roster);
        var today = problem.Rules.Check(problem, roster);
        var possible = (from visit in problem.Visits where visit.Staff == 1 from verdict in explainer.Explain(visit).OfType<Verdict.Possible>() select (visit, verdict)).ToList();
        foreach (var (visit, verdict) in possible)
        {
            var changes = Changes(problem, roster, visit, verdict).Select(r => problem.Rules.Check(problem, r)).ToList();
            Assert.Contains(changes, c => c.HardBreaches <= today.HardBreaches && c.Cost - today.Cost == verdict.CostDifference);
            Assert.Equal((seed, visit.Index, verdict.CostDifference), (seed, visit.Index, verdict.Changes.Sum(c => c.Value)));
        }
        return possible.Count;
    }

    /// <summary>Every way to make the change at the start the verdict names: the shift may be the day's or the night's before.</summary>
    private static IEnumerable<Roster> Changes(PlanningProblem problem, Roster roster, Visit visit, Verdict.Possible possible)
    {
        var without = roster.Deliveries[visit.Index]?.People.Aggregate(roster, (r, p) => r.With(ShiftChange.Without(r.Weeks[p.Index], visit))) ?? roster;
        return from window in visit.Windows
               where problem.Horizon.DayOfMinute(possible.Start) == window.Day
               from day in StartTimes.ShiftDays(problem, window)
               select without.With(ShiftChange.With(problem, without.Weeks[possible.Person.Index], visit, day, possible.Start));
    }
}
