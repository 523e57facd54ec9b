using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;
using Planner.Solver;

namespace Planner.Core.Tests.Rules;

/// <summary>The tests of a hard rule: it lets be what is lawful, finds a breach, lets a near miss pass, and says the same in model and checker.</summary>
public abstract class HardRuleTests : RuleTests
{
    /// <summary>A roster that breaks the rule, as narrowly as can be.</summary>
    protected abstract Example Breach { get; }

    /// <summary>A roster that just keeps the rule.</summary>
    protected abstract Example NearMiss { get; }

    /// <summary>The breach in Swedish, with its values.</summary>
    protected abstract string BreachSaid { get; }

    /// <summary>Whether the model cannot even express the breach, so that the rule has nothing to add.</summary>
    protected virtual bool IsKeptByTheModelItself => false;

    [Fact]
    public async Task A_free_person_breaks_nothing()
    {
        var week = new WeekBuilder().Person().Visit(0, "09:00", 60).Build();
        await LawfulAsync(week, "a week in which nobody works");
    }

    [Fact]
    public async Task A_breach_is_found_and_the_model_forbids_it()
    {
        var judged = Judge(Breach);
        Assert.True(judged.Findings.HardBreaches > 0, "The checker found no breach.");
        Assert.All(judged.Findings.Items, f => Assert.Equal(0, f.Cost));
        await CompareAsync(judged, "the breach");
        Assert.Contains(BreachSaid, judged.Findings.Items.Select(f => judged.Rule.Describe(f, judged.Problem).Sv));
    }

    [Fact]
    public async Task It_is_the_rule_that_forbids_the_breach()
    {
        var judged = Judge(Breach);
        var model = Fixed(judged with { Problem = judged.Problem.WithRules(new RuleBook([])) });
        var feasible = model is not null && !(await Engine.ProveAsync(model.Cp)).IsInfeasible;
        Assert.True(feasible != IsKeptByTheModelItself, $"Without the rule the breach is {(feasible ? "possible" : "impossible")}.");
    }

    [Fact]
    public async Task A_near_miss_passes() => await LawfulAsync(NearMiss, "the near miss");

    [Fact]
    public async Task What_the_model_finds_by_itself_passes_the_checker()
    {
        var random = new Random(1);
        var problem = Alone(Vary(RandomWeek.Make(random), random));
        var model = Free(problem);
        model.Cp.AddGreaterOrEqual(LinearExpr.Sum(problem.Visits.Select(v => model.Visit(v).Covered)), 4);
        var judged = Judge(new Example(problem.Parts, RosterReader.Read(model, await Engine.ProveAsync(model.Cp))));
        Assert.True(judged.Findings.HardBreaches == 0, $"The checker found {judged.Said}");
    }

    internal override async Task CompareAsync(Judged judged, string label)
    {
        var lawful = judged.Findings.HardBreaches == 0;
        var feasible = Fixed(judged) is { } model && !(await Engine.ProveAsync(model.Cp)).IsInfeasible;
        Assert.True(feasible == lawful, $"{label}: the model says {(feasible ? "lawful" : "unlawful")}, the checker found {judged.Said}");
    }

    /// <summary>Checker and model let the roster be.</summary>
    protected async Task LawfulAsync(Example example, string label)
    {
        var judged = Judge(example);
        Assert.True(judged.Findings.HardBreaches == 0, $"{label}: the checker found {judged.Said}");
        await CompareAsync(judged, label);
    }

    /// <summary>Checker and model forbid the roster.</summary>
    protected async Task UnlawfulAsync(Example example, string label)
    {
        var judged = Judge(example);
        Assert.True(judged.Findings.HardBreaches > 0, $"{label}: the checker found nothing");
        await CompareAsync(judged, label);
    }
}
