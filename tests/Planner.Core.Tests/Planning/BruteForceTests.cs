using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>The planner proves its plan optimal on tiny problems, and trying everything finds nothing cheaper and nothing dearer.</summary>
public sealed class BruteForceTests
{
    private static readonly string[] Rules =
    [
        "bemanning", "dygnsvila", "en-plats", "inte-denna-person", "kontaktperson", "kontinuitet", "korta-byten", "ordning", "otackt",
        "passlangd", "rast", "restid", "samma-person", "tidsfonster",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_proven_plan_costs_what_the_cheapest_of_all_costs(int seed)
    {
        var problem = Tiny(new Random(seed));
        var planner = new WeekPlanner(await Engine.SolverAsync(), TimeProvider.System);
        var outcome = await planner.PlanAsync(problem, new PlanOptions(seed, 2, null, 1), null, CancellationToken.None);
        var result = Assert.IsType<PlanOutcome.Planned>(outcome).Result;
        Assert.Equal((seed, PlanStatus.ProvenOptimal), (seed, result.Status));
        Assert.Equal((seed, result.Plan.Cost), (seed, result.Bound));
        var brute = new BruteForce(problem);
        Assert.Equal((seed, brute.Cheapest()), (seed, result.Plan.Cost));
        Assert.True(brute.Tried > 3, $"Seed {seed}: only {brute.Tried} rosters to choose from.");
    }

    [Fact]
    public void The_problems_are_not_all_easy()
    {
        var costs = Enumerable.Range(1, 20).Select(s => new BruteForce(Tiny(new Random(s))).Cheapest()).ToList();
        Assert.True(costs.Count(c => c > 0) >= 10, $"Costs {string.Join(' ', costs)} say little.");
        Assert.True(costs.Distinct().Count() >= 10, $"Costs {string.Join(' ', costs)} say little.");
    }

    internal static PlanningProblem Tiny(Random random)
    {
        var week = new WeekBuilder(days: 2).Person(p => p with { History = new PersonHistory { LastShiftEnd = random.Next(-6, 2) * 60 } }).Person();
        for (var c = 0; c < 2; c++)
        {
            week.Client(x => x with { Zone = random.Next(2) == 0 ? "A" : "C", KeyWorkers = [new($"P{random.Next(1, 3):00}")], IsFlagged = random.Next(3) == 0, Vetoes = new HashSet<PersonId>(random.Next(5) == 0 ? [new("P02")] : []) });
            for (var v = 0; v < 2; v++)
            {
                AddVisit(week, random);
            }
        }
        if (random.Next(2) == 0)
        {
            week.Order(0, 1, 0, 1440);
        }
        if (random.Next(3) == 0)
        {
            week.SamePerson(1, 2);
        }
        var parts = week.Build().Parts;
        parts = parts with { SamePersonLinks = [.. parts.SamePersonLinks.Where(l => parts.Visits[l.First].Staff == parts.Visits[l.Second].Staff)] };
        return new PlanningProblem(parts, new RuleBook(new RuleBook(parts.Settings).All.Where(r => Rules.Contains(r.Id))));
    }

    private static void AddVisit(WeekBuilder week, Random random)
    {
        var hour = random.Next(4) == 0 ? random.Next(17, 20) : random.Next(7, 12);
        var width = random.Next(3) * 15;
        week.Visit(random.Next(2), $"{hour:00}:00", random.Next(2, 12) * 30, v => v with { Staff = random.Next(4) == 0 ? 2 : 1, Service = (Service)random.Next(4) }, $"{hour:00}:{width:00}");
    }
}
