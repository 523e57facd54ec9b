using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;
using Planner.Solver;

namespace Planner.Core.Tests.Planning;

/// <summary>
/// Neighbourhoods of random plans under all rules together: the solver's roster is lawful, no dearer, changes only what
/// it may, and saves exactly what the checker says it saves.
/// </summary>
public sealed class SubproblemTests
{
    private const double Work = 0.1;

    /// <summary>Every kind several times; seed 7 once had a split shift longer than the model knew.</summary>
    public static IEnumerable<object[]> Cases => Enumerable.Range(1, 15).Select(seed => new object[] { seed, NeighbourhoodPicker.Kinds[seed % NeighbourhoodPicker.Kinds.Count] })
        .Append([7, "people"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_neighbourhood_gives_a_lawful_roster_that_saves_what_the_checker_says(int seed, string kind)
    {
        var problem = RichWeek.Make(seed);
        var roster = RichWeek.Plan(problem, seed);
        var before = Cost(problem, roster, $"seed {seed}: the plan given");
        if (new NeighbourhoodPicker(problem).Pick(kind, roster, 10, new Random(seed)) is not { } free)
        {
            return;
        }
        var result = await Subproblem.SolveAsync(problem, roster, free, new SolveLimits(60, Work, seed), await Engine.SolverAsync(), CancellationToken.None);
        Assert.True(result.Roster is not null, $"Seed {seed}, {kind}: no roster found. {result.Fault}");
        var after = Cost(problem, result.Roster, $"seed {seed}, {kind}: the plan found");
        AssertKept(problem, roster, result.Roster, free, $"seed {seed}, {kind}");
        var (priceBefore, priceAfter) = (await PriceAsync(problem, roster, free, roster), await PriceAsync(problem, roster, free, result.Roster));
        Assert.Equal((seed, kind, after - before), (seed, kind, priceAfter - priceBefore));
        Assert.True(result.Proven ? priceAfter == result.Objective : priceAfter <= result.Objective, $"Seed {seed}, {kind}: the solver said {result.Objective} of {priceAfter}.");
        Assert.True(after <= before, $"Seed {seed}, {kind}: {after} is dearer than {before}.");
        Assert.True(result.Bound <= result.Objective, $"Seed {seed}, {kind}: bound {result.Bound} above {result.Objective}.");
    }

    private static long Cost(PlanningProblem problem, Roster roster, string label)
    {
        var findings = problem.Rules.Check(problem, roster);
        var hard = findings.Items.Where(f => f.Rule.Severity == Core.Rules.Severity.Hard).Select(f => f.Rule.Describe(f, problem).En);
        Assert.True(findings.HardBreaches == 0, $"{label} breaks {string.Join("; ", hard)}");
        return findings.Cost;
    }

    /// <summary>What the neighbourhood's model says a roster costs, every variable fixed to it.</summary>
    private static async Task<long> PriceAsync(PlanningProblem problem, Roster incumbent, Neighbourhood free, Roster roster)
    {
        var model = Subproblem.Build(problem, incumbent, free);
        foreach (var (expression, value) in RosterValues.Of(model, roster) ?? throw new InvalidOperationException("The model cannot express the roster."))
        {
            model.Cp.AddEqual(expression, value);
        }
        var solution = await Engine.ProveAsync(model.Cp);
        Assert.False(solution.IsInfeasible, $"The model forbids {(ReferenceEquals(roster, incumbent) ? "the plan given" : "its own plan")}.");
        return (long)Math.Round(solution.Objective);
    }

    private static void AssertKept(PlanningProblem problem, Roster before, Roster after, Neighbourhood free, string label)
    {
        foreach (var person in problem.People)
        {
            foreach (var day in Enumerable.Range(0, problem.Horizon.Days).Where(d => !free.Cells.Contains((person.Index, d))))
            {
                Assert.Equal((label, Text(before, person, day)), (label, Text(after, person, day)));
            }
        }
        foreach (var visit in problem.Visits.Where(v => !free.Visits.Contains(v.Index)))
        {
            Assert.Equal((label, visit.Index, before.Deliveries[visit.Index]?.Start), (label, visit.Index, after.Deliveries[visit.Index]?.Start));
        }
    }

    private static string? Text(Roster roster, Person person, int day) => roster.Weeks[person.Index].On(day) is { } shift ? RosterText.Of(shift) : null;
}
