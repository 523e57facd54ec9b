using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// A soft rule about a load that should be shared: fair means that the most loaded person has as little as possible.
/// It costs its price times the greatest load.
/// </summary>
public abstract class TeamRule : Rule
{
    /// <inheritdoc/>
    public sealed override Severity Severity => Severity.Soft;

    /// <summary>Price units for each unit of the greatest load.</summary>
    public abstract long PricePerUnit { get; }

    /// <summary>Whether the person takes part in the sharing.</summary>
    public abstract bool Includes(PlanningProblem problem, Person person);

    /// <summary>The person's load with this week, 0 or more, in the rule's own unit.</summary>
    public abstract int Load(PlanningProblem problem, PersonWeek week);

    /// <summary>The person's load in the model.</summary>
    public abstract LinearExpr Load(RosterModel model, Person person);

    /// <summary>The person's load as a bound can count with it; may be less than the load, never more.</summary>
    internal virtual LoadTariff Tariff(PlanningProblem problem, Person person) => LoadTariff.Of(0, problem.Horizon.Days);

    /// <inheritdoc/>
    public sealed override void Check(PlanningProblem problem, Roster roster, Findings findings) => Check(problem, roster.Weeks, findings);

    /// <summary>Judges everybody's weeks.</summary>
    public void Check(PlanningProblem problem, IReadOnlyList<PersonWeek> weeks, Findings findings)
    {
        PersonWeek? most = null;
        var greatest = 0;
        foreach (var week in weeks)
        {
            if (Includes(problem, week.Person) && Load(problem, week) is var load && load > greatest)
            {
                (most, greatest) = (week, load);
            }
        }
        if (most is not null)
        {
            findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), most.Person, Measured: greatest, Cost: PricePerUnit * greatest));
        }
    }

    /// <inheritdoc/>
    public sealed override void AddTo(RosterModel model)
    {
        var loads = model.Problem.People.Where(p => Includes(model.Problem, p)).Select(p => Load(model, p)).ToList();
        var limit = loads.Count == 0 ? 0 : loads.Max(l => model.Cp.Bounds(l).Max);
        if (limit <= 0)
        {
            return;
        }
        var floor = loads.Max(l => model.Cp.Bounds(l).Min);
        var greatest = model.Cp.NewInt(Math.Max(0, floor), limit, Id);
        foreach (var load in loads.Where(l => model.Cp.Bounds(l).Max > floor))
        {
            model.Cp.AddGreaterOrEqual(greatest, load);
        }
        model.Cp.HintFollows(greatest, [Math.Max(0, floor), .. loads], values => values.Max());
        model.AddCost(this, greatest * PricePerUnit);
    }
}
