using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A rule that a lower bound can count with, one person-day at a time. What it says may be less than the rule, never more:
/// whatever anybody's week is, the rule's price is at least what the tariffs make of it.
/// </summary>
internal interface ITariffRule : IRule
{
    /// <summary>Writes what the rule costs or forbids one person into the person's tariff.</summary>
    void AddTo(WeekTariff tariff, PlanningProblem problem, Person person);

    /// <summary>What the rule costs besides everybody's tariffs, in price units; may be negative.</summary>
    long FixedPrice(PlanningProblem problem) => 0;
}
