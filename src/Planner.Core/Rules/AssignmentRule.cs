using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A hard rule that forbids a person a visit on a day, whatever else is planned: competence, delegation, veto.
/// Forbidden pairs never become variables, so such rules make models smaller.
/// </summary>
public abstract class AssignmentRule : VisitRule
{
    /// <inheritdoc/>
    public sealed override Severity Severity => Severity.Hard;

    /// <summary>Whether the person may not serve the visit when it starts on the day.</summary>
    public abstract bool Forbids(PlanningProblem problem, Person person, Visit visit, int day);

    /// <inheritdoc/>
    public sealed override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) => EachVisit(problem);

    /// <inheritdoc/>
    public sealed override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        if (deliveries[visit.Index] is not { } delivery)
        {
            return;
        }
        for (var i = 0; i < delivery.People.Count; i++)
        {
            var start = delivery.Starts[i];
            if (Forbids(problem, delivery.People[i], visit, problem.Horizon.DayOfMinute(start)))
            {
                findings.Add(new Finding(this, new TimeRange(start, start + visit.Minutes), delivery.People[i], visit, visit.Client));
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        foreach (var option in model.Options(group[0]))
        {
            if (Forbids(model.Problem, option.Person, group[0], option.Window.Day))
            {
                model.Cp.AddBoolAnd([!option.Serves]);
            }
        }
    }
}
