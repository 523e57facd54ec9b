using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>What all rules share.</summary>
public abstract class Rule : IRule
{
    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract LocalText Title { get; }

    /// <inheritdoc/>
    public abstract Severity Severity { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<RuleSetting> Settings => [];

    /// <inheritdoc/>
    public abstract void AddTo(RosterModel model);

    /// <inheritdoc/>
    public abstract void Check(PlanningProblem problem, Roster roster, Findings findings);

    /// <inheritdoc/>
    public abstract LocalText Describe(Finding finding, PlanningProblem problem);
}
