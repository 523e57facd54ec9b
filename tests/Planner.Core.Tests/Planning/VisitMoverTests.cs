using Planner.Core.Planning;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

public sealed class VisitMoverTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    /// <summary>Moving to each person at the start the explainer names gives the very difference it names, and is forbidden when it says so.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_move_is_what_the_explainer_says_of_it(int seed)
    {
        var problem = RichWeek.Make(seed);
        var roster = RichWeek.Plan(problem, seed);
        var explainer = new VisitExplainer(problem, roster);
        foreach (var visit in problem.Visits.Where(v => v.Staff == 1))
        {
            var from = roster.Deliveries[visit.Index]?.People[0];
            foreach (var verdict in explainer.Explain(visit).OfType<Verdict.Possible>())
            {
                var allowed = Assert.IsType<VisitMove.Allowed>(VisitMover.Try(problem, roster, visit, from, verdict.Person, verdict.Start));
                Assert.Equal(verdict.CostDifference, allowed.CostDifference);
                Assert.Equal([verdict.Person.Id], allowed.Plan.Roster.Deliveries[visit.Index]!.People.Select(p => p.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Only_the_visit_moves(int seed)
    {
        var problem = RichWeek.Make(seed);
        var roster = RichWeek.Plan(problem, seed);
        foreach (var visit in problem.Visits.Where(v => roster.Deliveries[v.Index] is not null && v.Pin is null))
        {
            var delivery = roster.Deliveries[visit.Index]!;
            if (VisitMover.Try(problem, roster, visit, delivery.People[0], null, delivery.Start) is VisitMove.Allowed allowed)
            {
                Assert.DoesNotContain(delivery.People[0], allowed.Plan.Roster.Deliveries[visit.Index]?.People ?? []);
                Assert.All(problem.Visits.Where(v => v.Index != visit.Index), v => Assert.Equal(roster.Deliveries[v.Index]?.Start, allowed.Plan.Roster.Deliveries[v.Index]?.Start));
            }
        }
    }

    [Fact]
    public void A_time_outside_its_window_is_forbidden_with_values()
    {
        var week = new WeekBuilder().Person().Visit(0, "09:00", 60, latest: "11:00").Shift(0, 0, "07:00-16:00", ["11:30-12:00"], [(0, "10:00")]).Build();
        var problem = new PlanningProblem(week.Parts);
        var move = VisitMover.Try(problem, week.Roster, problem.Visits[0], null, null, problem.Horizon.MinuteOf(0, new TimeOnly(13, 0)));
        var breach = Assert.Single(Assert.IsType<VisitMove.Forbidden>(move).Breaches);
        Assert.Contains("13:00", breach.Rule.Describe(breach, problem).Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_time_within_its_window_is_allowed_and_the_person_stays()
    {
        var week = new WeekBuilder().Person().Visit(0, "09:00", 60, latest: "11:00").Shift(0, 0, "07:00-16:00", ["11:30-12:00"], [(0, "10:00")]).Build();
        var problem = new PlanningProblem(week.Parts);
        var at = problem.Horizon.MinuteOf(0, new TimeOnly(9, 15));
        var move = Assert.IsType<VisitMove.Allowed>(VisitMover.Try(problem, week.Roster, problem.Visits[0], null, null, at));
        var delivery = move.Plan.Roster.Deliveries[0]!;
        Assert.Equal((at, "P01"), (delivery.Start, Assert.Single(delivery.People).Id.Value));
    }
}
