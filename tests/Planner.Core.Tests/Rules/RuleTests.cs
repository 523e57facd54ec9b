using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules;

/// <summary>
/// Tests every rule has: the model and the checker must say the same of random rosters. A rule's test class derives
/// from <see cref="HardRuleTests"/> or <see cref="SoftRuleTests"/> and says with <c>[ForRule&lt;TRule&gt;]</c> which rule it tests.
/// </summary>
public abstract class RuleTests
{
    private const int Seeds = 24;

    /// <summary>The knobs of the random rosters.</summary>
    protected virtual RosterKnobs Knobs { get; } = new();

    [Fact]
    public async Task Model_and_checker_agree_on_random_rosters()
    {
        var found = await Task.WhenAll(Enumerable.Range(1, Seeds).Select(AgreesAsync));
        Assert.True(found.Contains(true), $"None of {Seeds} random rosters broke or cost anything. Maybe change the Knobs, or Vary the problem.");
        Assert.True(found.Contains(false), $"All of {Seeds} random rosters broke the rule or cost something. Maybe change the Knobs, or Vary the problem.");
    }

    /// <summary>Changes the random problem, so that the rule has something to judge.</summary>
    protected virtual ProblemParts Vary(ProblemParts parts, Random random) => parts;

    /// <summary>Changes the random roster, so that it sometimes breaks the rule.</summary>
    protected virtual Roster Vary(PlanningProblem problem, Roster roster, Random random) => roster;

    /// <summary>Compares model and checker on one roster; the label names it in a failure.</summary>
    internal abstract Task CompareAsync(Judged judged, string label);

    /// <summary>The roster, the problem under the tested rule alone, and what the checker finds.</summary>
    internal Judged Judge(Example example)
    {
        var problem = Alone(example.Parts);
        return new Judged(problem.Rules.All.Single(), problem, example.Roster, problem.Rules.Check(problem, example.Roster));
    }

    /// <summary>The problem under the tested rule alone.</summary>
    internal PlanningProblem Alone(ProblemParts parts) => new(parts, new RuleBook([RuleBook.Make(RuleType(GetType()), parts.Settings)]));

    /// <summary>The whole problem as a model with its rules.</summary>
    internal static RosterModel Free(PlanningProblem problem)
    {
        var nobody = new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count);
        var model = new RosterModel(problem, nobody, Neighbourhood.Whole(problem));
        foreach (var rule in problem.Rules.All)
        {
            rule.AddTo(model);
        }
        return model;
    }

    /// <summary>The whole problem as a model with only the tested rule, fixed to the roster; null when it cannot express the roster.</summary>
    internal static RosterModel? Fixed(Judged judged)
    {
        var model = Free(judged.Problem);
        if (RosterValues.Of(model, judged.Roster) is not { } values)
        {
            return null;
        }
        foreach (var (expression, value) in values)
        {
            model.Cp.AddEqual(expression, value);
        }
        return model;
    }

    internal static Type RuleType(Type testClass) => testClass.GetCustomAttributes(inherit: false).OfType<IForRule>().Single().RuleType;

    /// <summary>Whether the checker found anything in the seed's roster; throws where the model says otherwise.</summary>
    private async Task<bool> AgreesAsync(int seed)
    {
        var random = new Random(seed);
        var parts = Vary(RandomWeek.Make(random), random);
        var problem = new PlanningProblem(parts, new RuleBook([]));
        var judged = Judge(new Example(parts, Vary(problem, RandomRoster.Make(problem, Knobs, random), random)));
        await CompareAsync(judged, $"seed {seed}");
        foreach (var finding in judged.Findings.Items)
        {
            AssertSaysSomething(judged.Rule.Describe(finding, judged.Problem), seed);
        }
        return judged.Findings.Items.Count > 0;
    }

    private static void AssertSaysSomething(LocalText text, int seed) =>
        Assert.True(text.Sv.Length > 5 && text.En.Length > 5, $"Seed {seed}: a finding is described as \"{text.Sv}\" / \"{text.En}\".");

    /// <summary>One roster judged by one rule.</summary>
    internal sealed record Judged(IRule Rule, PlanningProblem Problem, Roster Roster, Findings Findings)
    {
        /// <summary>The findings in words, for failures.</summary>
        public string Said => string.Join("; ", Findings.Items.Select(f => $"{f.Person?.Id} {f.Visit?.Id} {Rule.Describe(f, Problem).En}").DefaultIfEmpty("nothing"));
    }
}
