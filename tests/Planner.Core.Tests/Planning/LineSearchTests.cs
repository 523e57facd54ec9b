using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>Search over lines agrees with the solver's proof of the whole problem, and with itself.</summary>
public sealed class LineSearchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bounds_hold_and_what_is_called_proven_is_the_cheapest_there_is(bool strict)
    {
        var proven = 0;
        for (var seed = 1; seed <= 16; seed++)
        {
            var problem = strict ? LineProblem.Strict(new Random(seed), people: 3, days: 9) : LineProblem.Make(new Random(seed), people: 3, days: 7);
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
    public async Task What_a_bound_leaves_open_is_closed_by_choosing_among_all_lines_within_the_gap()
    {
        var solver = await Engine.SolverAsync();
        var better = 0;
        for (var seed = 1; seed <= 30; seed++)
        {
            var problem = LineProblem.Make(new Random(seed), people: 3, days: 7);
            if (await CheapestAsync(problem) is not { } cheapest)
            {
                continue;
            }
            var board = new LineBoard(problem);
            var finder = new LineFinder(board);
            var lines = Enumerable.Range(0, board.People).Select(p => finder.Best(p, new double[board.Wanted.Length])!.Value.Line).ToList();
            var root = new LineMixing(board, lines, new int[board.Wanted.Length]);
            // A step or two: the bound is still far from the best.
            root.Step(prices => [.. Enumerable.Range(0, board.People).Select(p => finder.Best(p, prices)!.Value)], CancellationToken.None);
            var (cost, proof) = (new LineState(board, lines).Cost, new LineProof(board, root, finder));
            Assert.True(proof.IsWorthTrying(cost), $"seed {seed}: too many lines");
            var (found, bound, fault) = await proof.TryAsync(60, seed, solver, CancellationToken.None);
            Assert.True(fault is null && bound * board.Unit == cheapest, $"seed {seed}: {bound} × {board.Unit} is settled, {cheapest} is the least; {fault}");
            Assert.Equal(bound, found is null ? cost : new LineState(board, found).Cost);
            Assert.False(proof.IsWorthTrying(cost));
            better += found is null ? 0 : 1;

            // Nothing is found below the best, and that is a proof of it.
            var last = new LineProof(board, root, finder);
            Assert.True(last.IsWorthTrying(bound!.Value), $"seed {seed}: too many lines");
            var (none, again, _) = await last.TryAsync(60, seed, solver, CancellationToken.None);
            Assert.True(none is null && again == bound, $"seed {seed}: {again} is settled where {bound} is the least");
        }
        Assert.True(better > 10, $"Only {better} were found something better: maybe the problems are all alike.");
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

    [Fact]
    public async Task What_lines_cannot_be_told_is_searched_as_a_week_and_is_lawful()
    {
        var parts = TypedWeek.Of(".......", p => p with { TargetMinutes = 2400, DayBreak = new TimeOnly(12, 0) }).Parts;
        var problem = new PlanningProblem(parts with { Visits = [], ShiftDemands = [new ShiftDemand(0, 1, 1, 60_000_000, 0), new ShiftDemand(1, 1, 1, 60_000_000, 0)] });
        Assert.False(LineSearch.Fits(problem));
        var planned = Assert.IsType<PlanOutcome.Planned>(await new WeekPlanner(await Engine.SolverAsync(), TimeProvider.System).PlanAsync(
            problem, new PlanOptions(1, 4, null, 1), null, CancellationToken.None));
        Assert.All(planned.Result.Plan.Roster.Weeks.SelectMany(w => w.Shifts), shift => Assert.True(problem.Typed.Of(shift) >= 0, $"{shift.Time} is of no type"));
        Assert.NotEmpty(planned.Result.Plan.Roster.Weeks[0].Shifts);
        Assert.True(LineSearch.Fits(new PlanningProblem(problem.Parts with { People = [parts.People[0] with { DayBreak = null }] })));
    }

    [Fact]
    public void A_hard_rule_that_says_nothing_of_lines_keeps_them_from_being_searched()
    {
        var problem = LineProblem.Strict(new Random(1), people: 1, days: 7);
        Assert.True(LineSearch.Fits(problem));
        Assert.False(LineSearch.Fits(problem.WithRules(new RuleBook([.. problem.Rules.All, new NoShifts()]))));
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

    /// <summary>A hard rule that knows nothing of patterns.</summary>
    private sealed class NoShifts : PersonRule
    {
        public override string Id => "inga-pass";

        public override LocalText Title { get; } = new("Inga pass.", "No shifts.");

        public override Severity Severity => Severity.Hard;

        public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
        {
            foreach (var shift in week.Shifts)
            {
                findings.Add(new Finding(this, shift.Time, week.Person));
            }
        }

        public override void AddTo(RosterModel model, Person person)
        {
        }

        public override LocalText Describe(Finding finding, PlanningProblem problem) => Title;
    }
}
