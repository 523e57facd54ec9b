using Google.OrTools.Sat;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;
using Planner.Solver;

namespace Planner.Core.Tests.Planning;

public sealed class WeekPlannerTests
{
    [Fact]
    public async Task The_same_seed_and_rounds_give_the_same_plan()
    {
        var problem = Crowded(1);
        var solver = await Engine.SolverAsync();
        var first = await PlanAsync(problem, solver, new PlanOptions(7, 4, null, 2));
        var second = await PlanAsync(problem, solver, new PlanOptions(7, 4, null, 2));
        Assert.Equal((4, PlanStatus.BestFound), (first.Iterations, first.Status));
        Assert.Equal(first.Plan.Cost, second.Plan.Cost);
        Assert.Equal(RosterText.Of(first.Plan.Roster), RosterText.Of(second.Plan.Roster));
    }

    [Fact]
    public async Task The_seed_decides_where_the_search_goes()
    {
        var problem = Crowded(2);
        var plans = new List<string>();
        for (var seed = 1; seed <= 4; seed++)
        {
            plans.Add(RosterText.Of((await PlanAsync(problem, null, new PlanOptions(seed, 1, null, 1))).Plan.Roster));
        }
        Assert.True(plans.Distinct().Count() > 1, "Four seeds gave one and the same plan.");
    }

    [Fact]
    public async Task More_rounds_never_cost_more()
    {
        var problem = Crowded(3);
        var costs = new List<long>();
        var progress = new Reports(p => costs.Add(p.Cost));
        var result = await PlanAsync(problem, null, new PlanOptions(1, 4, null, 1), progress);
        Assert.Equal(5, costs.Count);
        Assert.Equal(costs.OrderDescending(), costs);
        Assert.Equal(costs[^1], result.Plan.Cost);
        Assert.True(costs[^1] < costs[0], "Four rounds improved nothing.");
    }

    [Fact]
    public async Task Without_rounds_there_is_still_a_plan()
    {
        var result = await PlanAsync(Crowded(1), null, new PlanOptions(1, 0, null, 1));
        Assert.Equal((0, PlanStatus.EngineMissing, "none"), (result.Iterations, result.Status, result.Engine));
        Assert.True(result.Plan.Uncovered.Count < result.Plan.Problem.Visits.Count / 2, $"{result.Plan.Uncovered.Count} uncovered.");
        Assert.Null(result.Bound);
    }

    [Fact]
    public async Task Stopping_keeps_the_best_plan()
    {
        using var stop = new CancellationTokenSource();
        var costs = new List<long>();
        var progress = new Reports(p =>
        {
            costs.Add(p.Cost);
            if (p.Iteration == 2)
            {
                stop.Cancel();
            }
        });
        var result = await PlanAsync(Crowded(1), Failing(), new PlanOptions(1, null, null, 2), progress, stop.Token);
        Assert.Equal((2, PlanStatus.Stopped), (result.Iterations, result.Status));
        Assert.Equal(costs.Min(), result.Plan.Cost);
    }

    [Fact]
    public async Task Stopped_before_it_began_the_planner_gives_a_lawful_plan_all_the_same()
    {
        var result = await PlanAsync(Crowded(1), Failing(), new PlanOptions(1, 5, null, 2), null, new CancellationToken(canceled: true));
        Assert.Equal((0, PlanStatus.Stopped), (result.Iterations, result.Status));
    }

    [Fact]
    public async Task An_engine_that_always_fails_costs_no_plan_and_is_told_of()
    {
        var solver = Failing();
        var result = await PlanAsync(RichWeek.Make(1), solver, new PlanOptions(1, 8, null, 2));
        Assert.True(solver.Solves > 2, $"Only {solver.Solves} solves were asked for.");
        Assert.Equal((PlanStatus.BestFound, "fake"), (result.Status, result.Engine));
        Assert.Equal(["Motorn gick sönder."], result.Notes);
        Assert.Null(result.Bound);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_engine_that_answers_nonsense_never_makes_the_plan_worse(int seed)
    {
        var problem = RichWeek.Make(seed);
        var random = new Random(seed);
        var solver = new FakeSolver((model, _) => Task.FromResult<SolveOutcome>(Nonsense(model, random)));
        var costs = new List<long>();
        var result = await PlanAsync(problem, solver, new PlanOptions(seed, 10, null, 1), new Reports(p => costs.Add(p.Cost)));
        Assert.True(solver.Solves > 2, $"Only {solver.Solves} solves were asked for.");
        Assert.Equal(costs.OrderDescending(), costs);
        Assert.NotEqual(PlanStatus.ProvenOptimal, result.Status);
        Assert.True(result.Bound is null || result.Bound <= result.Plan.Cost, $"Bound {result.Bound} above {result.Plan.Cost}.");
        Assert.NotEmpty(result.Notes);
    }

    [Fact]
    public async Task An_engine_that_answers_the_worst_and_calls_it_the_best_is_not_believed()
    {
        var solver = new FakeSolver(WorstAsync);
        var costs = new List<long>();
        var result = await PlanAsync(RichWeek.Make(4), solver, new PlanOptions(4, 5, null, 1), new Reports(p => costs.Add(p.Cost)));
        Assert.True(solver.Solves > 2, $"Only {solver.Solves} solves were asked for.");
        Assert.Equal(costs.OrderDescending(), costs);
        Assert.Equal(PlanStatus.BestFound, result.Status);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public async Task Of_more_visits_at_once_than_people_the_least_urgent_is_left_out()
    {
        var week = new WeekBuilder().Person().Person()
            .Visit(0, "10:00", 120, v => v with { Service = Service.HousingSupport })
            .Visit(0, "10:30", 120, v => v with { Service = Service.Respite })
            .Visit(0, "11:00", 120, v => v with { Service = Service.PersonalAssistance }).Build();
        var result = await PlanAsync(new PlanningProblem(week.Parts), null, new PlanOptions(1, 3, null, 2));
        Assert.Equal(["V00"], result.Plan.Uncovered.Select(v => v.Id.Value));
        Assert.Equal(120, result.Plan.UncoveredMinutes);
    }

    [Fact]
    public async Task Pins_that_cannot_stand_together_give_the_breaches_instead_of_a_plan()
    {
        var week = new WeekBuilder().Person().Person()
            .Visit(0, "10:00", 120, v => v with { Pin = new Pin([new("P01")], null) })
            .Visit(0, "11:00", 120, v => v with { Pin = new Pin([new("P01")], null) }).Build();
        foreach (var solver in new[] { null, await Engine.SolverAsync() })
        {
            var outcome = await new WeekPlanner(solver, TimeProvider.System).PlanAsync(new PlanningProblem(week.Parts), new PlanOptions(1, 3, null, 2), null, CancellationToken.None);
            var breach = Assert.Single(Assert.IsType<PlanOutcome.NothingLawful>(outcome).Breaches);
            Assert.Equal(("last", "P01"), (breach.Rule.Id, breach.Person?.Id.Value));
        }
    }

    private static async Task<PlanResult> PlanAsync(
        PlanningProblem problem, ICpSatSolver? solver, PlanOptions options, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        var outcome = await new WeekPlanner(solver, TimeProvider.System).PlanAsync(problem, options, progress, stop);
        var result = Assert.IsType<PlanOutcome.Planned>(outcome).Result;
        Assert.Equal(result.Plan.Cost, Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(problem, result.Plan.Roster)).Plan.Cost);
        return result;
    }

    private static FakeSolver Failing() => new((_, _) => Task.FromResult<SolveOutcome>(new SolveOutcome.EngineFailed("Motorn gick sönder.")));

    /// <summary>Random values inside every variable's bounds, said to be optimal and free of charge.</summary>
    private static SolveOutcome.Answered Nonsense(CpModelProto model, Random random)
    {
        var response = new CpSolverResponse { Status = CpSolverStatus.Optimal, ObjectiveValue = 0, BestObjectiveBound = long.MaxValue / 4 };
        response.Solution.AddRange(model.Variables.Select(v => random.NextInt64(v.Domain[0], v.Domain[^1] + 1)));
        return new SolveOutcome.Answered(response);
    }

    /// <summary>The dearest roster there is of the model, said to be optimal and free of charge.</summary>
    private static async Task<SolveOutcome> WorstAsync(CpModelProto model, SatParameters parameters)
    {
        var upsideDown = model.Clone();
        for (var i = 0; i < upsideDown.Objective?.Coeffs.Count; i++)
        {
            upsideDown.Objective.Coeffs[i] *= -1;
        }
        upsideDown.SolutionHint = null;
        var outcome = await (await Engine.SolverAsync()).SolveAsync(upsideDown, new SolveLimits(60, 0.2, 1).ToParameters());
        if (outcome is SolveOutcome.Answered { Response: { Status: CpSolverStatus.Feasible or CpSolverStatus.Optimal } response })
        {
            (response.Status, response.ObjectiveValue, response.BestObjectiveBound) = (CpSolverStatus.Optimal, 0, 0);
        }
        return outcome;
    }

    /// <summary>A week too large to be solved whole: eight people and about sixty visits of all lengths.</summary>
    private static PlanningProblem Crowded(int seed)
    {
        var random = new Random(seed);
        var week = new WeekBuilder();
        for (var p = 0; p < 8; p++)
        {
            week.Person();
        }
        for (var v = 0; v < 60; v++)
        {
            if (v % 6 == 0)
            {
                week.Client(c => c with { Zone = random.Next(2) == 0 ? "A" : "B" });
            }
            var hour = random.Next(7, 17);
            week.Visit(random.Next(7), $"{hour:00}:00", random.Next(3, 13) * 15, x => x with { Service = (Service)random.Next(4), Staff = random.Next(8) == 0 ? 2 : 1 }, $"{hour + random.Next(3):00}:00");
        }
        return new PlanningProblem(week.Build().Parts);
    }

    private sealed class Reports(Action<PlanProgress> tell) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => tell(value);
    }
}
