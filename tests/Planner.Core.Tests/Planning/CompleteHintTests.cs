using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>
/// A roster hinted to a model under all rules is a whole solution of it, at the checker's own cost: then the solver
/// starts from the plan there is instead of looking for one.
/// </summary>
public sealed class CompleteHintTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_lawful_roster_gives_every_variable_its_value(int seed)
    {
        var parts = Easier(RandomWeek.Make(new Random(seed)));
        var problem = new PlanningProblem(parts, new RuleBook(parts.Settings));
        var roster = Construct.Build(problem, new Scorer(problem)).ToRoster();
        var passed = Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(problem, roster));
        Assert.True(passed.Plan.Uncovered.Count < problem.Visits.Count, $"Seed {seed}: nothing is covered, so the hint says little.");
        var model = Subproblem.Build(problem, roster, Neighbourhood.Whole(problem));
        foreach (var (expression, value) in RosterValues.Of(model, roster)!)
        {
            model.Cp.Hint(expression, value);
        }
        var message = model.Cp.Build();
        var hinted = message.SolutionHint.Vars.ToHashSet();
        var bare = Enumerable.Range(0, message.Variables.Count).Where(v => !hinted.Contains(v)).Select(v => $"{v} {message.Variables[v]}");
        Assert.Empty(bare);
        for (var i = 0; i < message.SolutionHint.Vars.Count; i++)
        {
            var domain = message.Variables[message.SolutionHint.Vars[i]].Domain;
            domain.Clear();
            domain.Add([message.SolutionHint.Values[i], message.SolutionHint.Values[i]]);
        }
        var solution = await Engine.ProveAsync(message);
        Assert.False(solution.IsInfeasible, $"Seed {seed}: the hint breaks the model.");
        Assert.Equal(passed.Plan.Cost, (long)solution.Objective);
    }

    /// <summary>Without competing limits from history, so that construction serves most visits.</summary>
    private static ProblemParts Easier(ProblemParts parts) => parts with
    {
        People = [.. parts.People.Select(p => p with { History = PersonHistory.None, DayBreak = p.Index == 0 ? new TimeOnly(6, 0) : null })],
    };
}
