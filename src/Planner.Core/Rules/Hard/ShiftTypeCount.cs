using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Nobody has more shifts of a type in the horizon than agreed, for example nights.</summary>
internal sealed class ShiftTypeCount : PersonRule, IPatternRule
{
    public override string Id => "passtyp-antal";

    public override LocalText Title { get; } = new(
        "Ingen har fler pass av en typ i perioden än avtalat.", "Nobody has more shifts of a type in the horizon than agreed.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var type = 0; type < problem.Typed.Types.Count && week.Person.Limits.MostOfType.Count > 0; type++)
        {
            if (!week.Person.Limits.MostOfType.TryGetValue(type, out var most))
            {
                continue;
            }
            var (count, last) = (0, 0);
            for (var s = 0; s < week.Shifts.Count; s++)
            {
                (count, last) = problem.Typed.Of(week.Shifts[s]) == type ? (count + 1, s) : (count, last);
            }
            if (count > most)
            {
                findings.Add(new Finding(this, week.Shifts[last].Time, week.Person, Measured: count, Limit: most));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var (type, most) in person.Limits.MostOfType.OrderBy(m => m.Key))
        {
            model.Cp.AddLessOrEqual(LinearExpr.Sum(model.Shifts(person).Select(s => model.IsOf(s, type))), most);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        foreach (var (type, most) in person.Limits.MostOfType)
        {
            pattern.MostOfType[type] = most;
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (type, last) = (Say.ShiftType(problem, finding.When), Say.Moment(problem.Horizon.LocalOf(finding.When.Start)));
        return new(
            $"{finding.Measured} pass {type} > {finding.Limit}, det sista {last.Sv}",
            $"{finding.Measured} shifts {type} > {finding.Limit}, the last {last.En}");
    }
}
