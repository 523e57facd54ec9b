using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>Search over lines agrees with the solver's proof of the whole problem, and with itself.</summary>
public sealed class LineSearchTests
{
    [Fact]
    public async Task Bounds_hold_and_what_is_called_proven_is_the_cheapest_there_is()
    {
        var proven = 0;
        for (var seed = 1; seed <= 16; seed++)
        {
            var problem = LineProblem.Make(new Random(seed), people: 3, days: 7);
            var outcome = await new WeekPlanner(null, TimeProvider.System).PlanAsync(problem, new PlanOptions(seed, 6, null, 2), null, CancellationToken.None);
            var cheapest = await CheapestAsync(problem);
            Assert.True(outcome is PlanOutcome.Planned == cheapest.HasValue, $"seed {seed}: {outcome.GetType().Name}, but the solver says {cheapest}");
            if (outcome is PlanOutcome.Planned { Result: var result })
            {
                Assert.True(result.Plan.Cost >= cheapest && result.Bound <= cheapest, $"seed {seed}: {result.Bound} ≤ {cheapest} ≤ {result.Plan.Cost} does not hold");
                Assert.True(result.Status != PlanStatus.ProvenOptimal || result.Plan.Cost == cheapest, $"seed {seed}: {result.Plan.Cost} is called proven, the solver proves {cheapest}");
                proven += result.Status == PlanStatus.ProvenOptimal ? 1 : 0;
            }
        }
        Assert.True(proven > 5, $"Only {proven} of 16 were proven.");
    }

    [Fact]
    public async Task The_same_seed_and_rounds_give_the_same_roster()
    {
        var planned = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            var problem = LineProblem.Make(new Random(seed), people: 4, days: 14);
            var (first, second) = (await TextAsync(problem, seed), await TextAsync(problem, seed));
            Assert.Equal(first, second);
            planned += first is null ? 0 : 1;
        }
        Assert.True(planned > 0, "Nothing lawful was found for any seed: maybe the problems are too hard.");
    }

    private static async Task<string?> TextAsync(PlanningProblem problem, int seed) =>
        await new WeekPlanner(null, TimeProvider.System).PlanAsync(problem, new PlanOptions(seed, 8, null, 2), null, CancellationToken.None)
            is PlanOutcome.Planned { Result.Plan.Roster: var roster } ? RosterText.Of(roster) : null;

    private static async Task<long?> CheapestAsync(PlanningProblem problem)
    {
        var nobody = new Roster(problem.People.Select(p => new PersonWeek(p, [])), 0);
        var model = Subproblem.Build(problem, nobody, Neighbourhood.Whole(problem));
        var solution = await Engine.ProveAsync(model.Cp);
        return solution.IsInfeasible ? null : (long)Math.Round(solution.Objective);
    }
}
