using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Engines;

[Collection(EngineTestGroup.Name)]
public sealed class SearchTests(EngineFixture engine)
{
    [Fact]
    public async Task The_same_seed_and_work_limit_give_the_same_solution()
    {
        var model = SampleModels.Knapsack();
        var limits = new SolveLimits(120, 0.2, 5).ToParameters();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => engine.SolveAsync(model, limits)));
        Assert.True(answers[0].HasSolution);
        Assert.False(answers[0].IsOptimal);
        Assert.All(answers, a => Assert.Equal(answers[0].Values, a.Values));
        Assert.All(answers, a => Assert.Equal(answers[0].Bound, a.Bound));
    }

    [Fact]
    public async Task A_complete_hint_is_the_first_solution()
    {
        var (model, takes) = SampleModels.Spread(12, 3);
        model.Minimize(LinearExpr.Sum(takes.Select(job => job[0])));
        foreach (var job in takes)
        {
            model.Hint(job[0], false);
            model.Hint(job[1], true);
            model.Hint(!job[2], true);
        }
        var parameters = EngineFixture.Ample.ToParameters();
        parameters.StopAfterFirstSolution = true;
        var solution = await engine.SolveAsync(model, parameters);
        Assert.All(takes, job => Assert.True(solution.Value(job[1])));
    }

    [Fact]
    public async Task Fixing_to_a_contradictory_hint_is_infeasible()
    {
        var model = new CpModelBuilder();
        var (a, b) = (model.NewBool(), model.NewBool());
        model.AddClause(a, b);
        model.Hint(a, false);
        model.Hint(b, false);
        var parameters = EngineFixture.Ample.ToParameters();
        parameters.FixVariablesToTheirHintedValue = true;
        Assert.True((await engine.SolveAsync(model, parameters)).IsInfeasible);
        model.Hint(b, true);
        Assert.True((await engine.SolveAsync(model, parameters)).HasSolution);
    }

    [Fact]
    public async Task A_solution_hints_the_next_stage_with_the_earlier_one_fixed()
    {
        var (model, takes) = SampleModels.Spread(8, 2);
        var first = await engine.SolveAsync(model);
        var onFirst = LinearExpr.Sum(takes.Select(job => job[0]));
        model.Hint(first);
        Assert.Equal(model.VariableCount, model.Build().SolutionHint.Vars.Count);
        model.AddEqual(onFirst, first.Value(onFirst));
        model.Minimize(LinearExpr.Sum(takes[0]) + 1);
        Assert.Equal(2, (await engine.SolveAsync(model)).Objective);
    }

    [Fact]
    public async Task The_time_limit_ends_a_search_without_a_solution()
    {
        var outcome = await engine.Pool.SolveAsync(SampleModels.Endless(), new SolveLimits(1, null, 1).ToParameters());
        var solution = new CpSolution(Assert.IsType<SolveOutcome.Answered>(outcome).Response);
        Assert.False(solution.HasSolution || solution.IsInfeasible);
        Assert.Throws<InvalidOperationException>(() => solution.Value(Literal.OfVariable(0)));
        Assert.True(solution.Response.WallTime > 0);
    }

    [Fact]
    public async Task A_search_log_does_not_disturb_the_answer()
    {
        var parameters = EngineFixture.Ample.ToParameters();
        parameters.LogSearchProgress = true;
        var outcome = await engine.Pool.SolveAsync(SampleModels.Easy(), parameters);
        Assert.Equal(4, Assert.IsType<SolveOutcome.Answered>(outcome).Response.ObjectiveValue);
    }

    [Fact]
    public async Task An_invalid_model_is_a_fault_of_its_builder()
    {
        var model = new CpModelProto();
        model.Constraints.Add(new ConstraintProto { BoolOr = new BoolArgumentProto { Literals = { 3 } } });
        var outcome = await engine.Pool.SolveAsync(model, EngineFixture.Ample.ToParameters());
        var thrown = Assert.Throws<ArgumentException>(() => new CpSolution(Assert.IsType<SolveOutcome.Answered>(outcome).Response));
        Assert.Contains("Maybe", thrown.Message, StringComparison.Ordinal);
    }
}
