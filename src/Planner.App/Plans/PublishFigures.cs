using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A whole week in figures, by which a draft and what is published are compared.</summary>
/// <param name="Gaps">Visits and duties that lack staff.</param>
/// <param name="PaidMinutes">Everybody's paid minutes.</param>
/// <param name="Cost">Planning cost in price units: everything the rules find.</param>
public sealed record PublishFigures(int Gaps, int PaidMinutes, long Cost)
{
    /// <summary>The figures of a roster.</summary>
    public static PublishFigures Of(PlanningProblem problem, Roster roster) => new(
        problem.Visits.Count(v => UncoveredVisits.Missing(roster, v) > 0),
        roster.Weeks.Sum(w => w.PaidMinutes),
        problem.Rules.Check(problem, roster).Items.Sum(f => f.Cost));
}
