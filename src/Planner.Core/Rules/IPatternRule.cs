using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A rule of one person's week that the search over whole lines of shifts can count with. What it says may be less than
/// the rule, never more: lines are judged by <see cref="IRule.Check"/> all the same, and bounds hold.
/// </summary>
internal interface IPatternRule : IRule
{
    /// <summary>Writes the rule for one person into the pattern that the person's lines keep.</summary>
    void AddTo(WorkPattern pattern, PlanningProblem problem, Person person);

    /// <summary>
    /// Whether the pattern says all of the rule for the person, so that a line that keeps it keeps the rule. Where a hard rule
    /// cannot, the week is searched another way.
    /// </summary>
    bool SaysAll(PlanningProblem problem, Person person) => true;
}
