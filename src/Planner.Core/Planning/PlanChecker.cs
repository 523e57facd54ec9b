using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Judges a roster by every rule from the roster alone, independent of how it was made.
/// The only way to a <see cref="CheckedRoster"/>, and so the only way to anything that is shown or written.
/// </summary>
public static class PlanChecker
{
    /// <summary>Judges the roster.</summary>
    public static CheckOutcome Check(PlanningProblem problem, Roster roster)
    {
        var findings = problem.Rules.Check(problem, roster);
        return findings.HardBreaches == 0
            ? new CheckOutcome.Passed(new CheckedRoster(problem, roster, findings))
            : new CheckOutcome.Rejected(findings);
    }
}
