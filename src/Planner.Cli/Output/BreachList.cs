using Planner.Core.Planning;
using Planner.Core.Rules;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Breaches of hard rules, each with its rule, person, visit and values.</summary>
internal static class BreachList
{
    public static void Show(Screen screen, PlanningProblem problem, IEnumerable<Finding> breaches)
    {
        foreach (var breach in breaches)
        {
            screen.Line($"  ✕ {Of(screen, problem, breach)}", new Style(Color.Red));
        }
    }

    /// <summary>One breach: <c>[dygnsvila] P03: 9 h 15 min &lt; 11 h</c>.</summary>
    public static string Of(Screen screen, PlanningProblem problem, Finding breach)
    {
        var whom = string.Join(" ", new[] { breach.Person?.Id.Value, breach.Visit?.Id.Value }.OfType<string>());
        return $"[{breach.Rule.Id}] {whom}{(whom.Length > 0 ? ": " : "")}{screen.Wording.Say(breach.Rule.Describe(breach, problem))}";
    }
}
