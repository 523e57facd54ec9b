using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>A roster the checker has passed, with every soft finding priced. Only <see cref="PlanChecker"/> makes one.</summary>
public sealed class CheckedRoster
{
    internal CheckedRoster(PlanningProblem problem, Roster roster, Findings findings)
    {
        Problem = problem;
        Roster = roster;
        Findings = findings.Items;
        Cost = findings.Cost;
        Uncovered = [.. problem.Visits.Where(v => roster.Deliveries[v.Index] is null)];
    }

    /// <summary>The problem the roster was checked against.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The roster.</summary>
    public Roster Roster { get; }

    /// <summary>Every priced fact, by rule.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Sum of all prices, in price units.</summary>
    public long Cost { get; }

    /// <summary>Visits and duties nobody serves.</summary>
    public IReadOnlyList<Visit> Uncovered { get; }

    /// <summary>Staff minutes of uncovered visits and duties.</summary>
    public int UncoveredMinutes => Uncovered.Sum(v => v.StaffMinutes);

    /// <summary>Price units by rule id, rules that cost nothing left out, dearest first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> CostByRule =>
        [.. Findings.GroupBy(f => f.Rule.Id).Select(g => KeyValuePair.Create(g.Key, g.Sum(f => f.Cost)))
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)];
}
