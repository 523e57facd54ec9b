using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// A soft rule about something all on duty together should have enough of each day. It costs its price times what the
/// days lack; a price of 0 turns it off.
/// </summary>
public abstract class DayRule : Rule
{
    /// <inheritdoc/>
    public sealed override Severity Severity => Severity.Soft;

    /// <summary>Price units for each unit a day lacks; 0 turns the rule off.</summary>
    public abstract long PricePerUnit { get; }

    /// <summary>How much is wanted on the day, 0 or more, in the rule's own unit.</summary>
    public abstract int Wanted(PlanningProblem problem, int day);

    /// <summary>What the person adds to the day with this week.</summary>
    public abstract int Share(PlanningProblem problem, PersonWeek week, int day);

    /// <summary>What the person adds to the day in the model; may be less while nothing is gained by it.</summary>
    public abstract LinearExpr Share(RosterModel model, Person person, int day);

    /// <inheritdoc/>
    public sealed override void Check(PlanningProblem problem, Roster roster, Findings findings) => Check(problem, roster.Weeks, findings);

    /// <summary>Judges everybody's weeks.</summary>
    public void Check(PlanningProblem problem, IReadOnlyList<PersonWeek> weeks, Findings findings)
    {
        for (var day = 0; day < problem.Horizon.Days && PricePerUnit > 0; day++)
        {
            var (wanted, there) = (Wanted(problem, day), 0);
            foreach (var week in weeks)
            {
                there += Share(problem, week, day);
            }
            if (there < wanted)
            {
                findings.Add(new Finding(this, problem.Horizon.Day(day), Measured: there, Limit: wanted, Cost: PricePerUnit * (wanted - there)));
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void AddTo(RosterModel model)
    {
        for (var day = 0; day < model.Problem.Horizon.Days && PricePerUnit > 0; day++)
        {
            var there = LinearExpr.Sum(model.Problem.People.Select(p => Share(model, p, day)));
            model.AddCost(this, model.Excess(LinearExpr.Constant(Wanted(model.Problem, day)) - there, 0) * PricePerUnit);
        }
    }
}
