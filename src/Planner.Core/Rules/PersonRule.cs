using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A rule that judges one person's week by itself: rest, hours, breaks, days in a row.</summary>
public abstract class PersonRule : Rule
{
    /// <summary>Judges one person's week.</summary>
    public abstract void Check(PlanningProblem problem, PersonWeek week, Findings findings);

    /// <summary>Writes the rule for one person into the model.</summary>
    public abstract void AddTo(RosterModel model, Person person);

    /// <inheritdoc/>
    public sealed override void AddTo(RosterModel model)
    {
        foreach (var person in model.FreePeople)
        {
            AddTo(model, person);
        }
    }

    /// <inheritdoc/>
    public sealed override void Check(PlanningProblem problem, Roster roster, Findings findings)
    {
        foreach (var week in roster.Weeks)
        {
            Check(problem, week, findings);
        }
    }
}
