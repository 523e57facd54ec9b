using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>As many work each type of shift each day as are wanted; each one too few or too many has the demand's own price.</summary>
internal sealed class ShiftDemandMet : Rule
{
    public override string Id => "bemanningskrav";

    public override LocalText Title { get; } = new(
        "Så många arbetar varje passtyp varje dag som behövs.", "As many work each type of shift each day as are wanted.");

    public override Severity Severity => Severity.Soft;

    /// <summary>1 when the week has the demand's shift, else 0.</summary>
    public static int Share(PlanningProblem problem, PersonWeek week, ShiftDemand demand) =>
        week.On(demand.Day) is { } shift && problem.Typed.Of(shift) == demand.Type ? 1 : 0;

    public override void Check(PlanningProblem problem, Roster roster, Findings findings) => Check(problem, roster.Weeks, findings);

    /// <summary>Judges everybody's weeks.</summary>
    public void Check(PlanningProblem problem, IReadOnlyList<PersonWeek> weeks, Findings findings)
    {
        foreach (var demand in problem.ShiftDemands)
        {
            var there = 0;
            foreach (var week in weeks)
            {
                there += Share(problem, week, demand);
            }
            var time = problem.Typed.On(demand.Day, demand.Type).Time;
            findings.Add(new Finding(this, time, Measured: there, Limit: demand.Wanted, Cost: demand.CostOf(there)));
        }
    }

    public override void AddTo(RosterModel model)
    {
        foreach (var demand in model.Problem.ShiftDemands)
        {
            var there = LinearExpr.Sum(model.Problem.People.Select(p => model.IsOf(model.Shift(p, demand.Day), demand.Type)));
            var over = model.Excess(there, demand.Wanted);
            model.AddCost(this, (over * demand.OverPrice) + ((over - there + demand.Wanted) * demand.UnderPrice));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (type, day) = (Say.ShiftType(problem, finding.When), Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start))));
        return new($"{finding.Measured} av {finding.Limit} på passet {type} {day.Sv}", $"{finding.Measured} of {finding.Limit} on the shift {type} {day.En}");
    }
}
