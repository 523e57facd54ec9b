using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>No plan costs less than the bound, at any prices; where little is left out the bound is what the best plan costs.</summary>
public sealed class WeekBoundTests
{
    private const double Hundred = 100 * Price.UnitsPerKrona;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_plan_of_a_random_week_costs_less_whatever_the_prices(int seed)
    {
        var random = new Random(seed);
        var problem = RichWeek.Make(seed);
        var plan = await PlanAsync(problem, seed, iterations: 1);
        var empty = new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count);
        var bound = new WeekBound(problem);
        for (var draw = 0; draw < 10; draw++)
        {
            var value = bound.At(Draw(problem, bound, random));
            Assert.True(value <= plan.Cost + 1, $"Seed {seed}, draw {draw}: bound {value} above the plan's {plan.Cost}.");
            if (PlanChecker.Check(problem, empty) is CheckOutcome.Passed nobody)
            {
                Assert.True(value <= nobody.Plan.Cost + 1, $"Seed {seed}, draw {draw}: bound {value} above {nobody.Plan.Cost} when nobody works.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_bound_that_has_settled_is_below_the_plan_and_worth_something(int seed)
    {
        var problem = RichWeek.Make(seed);
        var plan = await PlanAsync(problem, seed, iterations: 5);
        var bound = Settled(problem);
        Assert.True(bound.Value <= plan.Cost, $"Seed {seed}: bound {bound.Value} above the plan's {plan.Cost}.");
        Assert.True(bound.Rounds < 500, $"Seed {seed}: {bound.Rounds} rounds.");
    }

    [Fact]
    public void On_tiny_problems_the_bound_is_never_above_the_cheapest_of_all_and_worth_something()
    {
        // What these cost is nearly all visits that two people had to begin together: just what the bound leaves out.
        var (bounds, costs) = (0.0, 0.0);
        for (var seed = 1; seed <= 20; seed++)
        {
            var problem = BruteForceTests.Tiny(new Random(seed));
            var (bound, cheapest) = (Settled(problem).Value, new BruteForce(problem).Cheapest());
            Assert.True(bound <= cheapest, $"Seed {seed}: bound {bound} above {cheapest}, the cheapest of all.");
            (bounds, costs) = (bounds + bound, costs + cheapest);
        }
        Assert.True(bounds > 0.2 * costs, $"The bounds are together {bounds} of {costs}: worth little.");
    }

    [Fact]
    public async Task A_lone_evening_visit_costs_no_more_than_the_bound_says()
    {
        var week = new WeekBuilder().Person().Visit(5, "18:00", 240).Build();
        string[] rules = ["bemanning", "ob", "otackt", "passlangd", "rast", "tidsfonster", "tillganglighet"];
        var problem = new PlanningProblem(week.Parts, new RuleBook(new RuleBook(week.Parts.Settings).All.Where(r => rules.Contains(r.Id))));
        var plan = await PlanAsync(problem, 1, iterations: 3);
        Assert.Equal(["ob"], plan.CostByRule.Select(c => c.Key));
        Assert.InRange(Settled(problem).Value, plan.Cost - 10, plan.Cost);
    }

    [Fact]
    public void The_same_rounds_give_the_same_bound()
    {
        var problem = RichWeek.Make(3);
        Assert.Equal(Settled(problem).Value, Settled(problem).Value);
    }

    [Fact]
    public async Task A_plan_says_the_bound_when_it_is_asked_for()
    {
        var problem = RichWeek.Make(2);
        var options = new PlanOptions(1, 3, null, 1) { BoundTime = TimeSpan.FromMinutes(5) };
        var outcome = await new WeekPlanner(null, TimeProvider.System).PlanAsync(problem, options, null, CancellationToken.None);
        var result = Assert.IsType<PlanOutcome.Planned>(outcome).Result;
        Assert.Equal(Settled(problem).Value, result.Bound);
        Assert.Null((await new WeekPlanner(null, TimeProvider.System).PlanAsync(problem, options with { BoundTime = null }, null, CancellationToken.None) as PlanOutcome.Planned)!.Result.Bound);
    }

    [Fact]
    public void A_bound_that_was_stopped_before_its_first_round_says_nothing()
    {
        var bound = new WeekBound(RichWeek.Make(1));
        bound.Round(new CancellationToken(canceled: true));
        Assert.Equal((0L, 0), (bound.Value, bound.Rounds));
    }

    private static WeekBound Settled(PlanningProblem problem)
    {
        var bound = new WeekBound(problem);
        while (!bound.IsDone && bound.Rounds < 500)
        {
            bound.Round(CancellationToken.None);
        }
        return bound;
    }

    private static async Task<CheckedRoster> PlanAsync(PlanningProblem problem, int seed, int iterations)
    {
        var outcome = await new WeekPlanner(null, TimeProvider.System).PlanAsync(problem, new PlanOptions(seed, iterations, null, 1), null, CancellationToken.None);
        return Assert.IsType<PlanOutcome.Planned>(outcome).Result.Plan;
    }

    private static WeekPrices Draw(PlanningProblem problem, WeekBound bound, Random random)
    {
        var prices = bound.Prices();
        var uncovered = WeekBound.UncoveredPrices(problem);
        for (var v = 0; v < prices.Seats.Length; v++)
        {
            prices.Seats[v] = Math.Min(uncovered[v] / problem.Visits[v].Staff, Hundred * ((4 * random.NextDouble()) - 1));
        }
        foreach (var person in bound.People)
        {
            var (_, under, over) = person.Wanted;
            prices.PaidMinutes[person.Person.Index] = -under + (random.NextDouble() * (under + over)) is var price && random.Next(2) == 0 ? price : Math.Clamp(price / 20, -under, over);
            foreach (var (borne, price2) in prices.Meetings[person.Person.Index].Zip(person.MeetingPrices))
            {
                Fill(borne, price2, random);
            }
        }
        foreach (var loads in prices.Loads)
        {
            Fill(loads, 1, random);
        }
        return prices;
    }

    private static void Fill(double[] values, double most, Random random)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = most * random.NextDouble();
        }
        CappedSum.Project(values, most);
    }
}
