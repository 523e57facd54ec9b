using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A rule that judges a group of visits by how they are delivered: one visit (window, staff), two linked ones (order),
/// or all of a client's (continuity). Groups are small and fixed, so a change re-judges only the groups it touches.
/// </summary>
public abstract class VisitRule : Rule
{
    /// <summary>The groups the rule judges, each a list of visits; the same for every roster of the problem.</summary>
    public abstract IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem);

    /// <summary>Judges one group.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="group">The group's visits.</param>
    /// <param name="deliveries">Every visit's delivery by visit index, null when uncovered.</param>
    /// <param name="findings">Where to say what was found.</param>
    public abstract void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings);

    /// <summary>Writes the rule for one group into the model; called only for groups with a free visit.</summary>
    public abstract void AddTo(RosterModel model, IReadOnlyList<Visit> group);

    /// <inheritdoc/>
    public sealed override void AddTo(RosterModel model)
    {
        foreach (var group in Groups(model.Problem))
        {
            if (group.Any(model.IsFree))
            {
                AddTo(model, group);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void Check(PlanningProblem problem, Roster roster, Findings findings)
    {
        foreach (var group in Groups(problem))
        {
            Check(problem, group, roster.Deliveries, findings);
        }
    }

    /// <summary>Each visit as a group of its own.</summary>
    protected static IEnumerable<IReadOnlyList<Visit>> EachVisit(PlanningProblem problem) =>
        problem.Visits.Select(v => (IReadOnlyList<Visit>)[v]);
}
