using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Nobody is planned while absent. Why somebody is absent is never said.</summary>
internal sealed class AbsenceFree : PersonRule, IPatternRule, ITariffRule
{
    public override string Id => "franvaro";

    public override LocalText Title { get; } = new("Ingen planeras under sin frånvaro.", "Nobody is planned while absent.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            for (var i = 0; i < week.Person.Absences.Count; i++)
            {
                var away = week.Person.Absences[i].Time;
                if (away.Overlaps(shift.Time))
                {
                    findings.Add(new Finding(this, away, week.Person, Measured: away.OverlapMinutes(shift.Time)));
                }
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person).Where(s => s.IsFree))
        {
            var possible = new TimeRange((int)model.Cp.Bounds(shift.Start).Min, (int)model.Cp.Bounds(shift.End).Max);
            foreach (var away in person.Absences.Select(a => a.Time).Where(t => t.Overlaps(possible)))
            {
                var before = away.Start <= possible.Start ? Literal.False : model.Cp.NewBool();
                model.Cp.AddLessOrEqual(shift.End, away.Start).OnlyEnforceIf(shift.Works, before);
                model.Cp.AddGreaterOrEqual(shift.Start, away.End).OnlyEnforceIf(shift.Works, !before);
                model.Cp.HintFollows(before, [shift.End], v => v[0] <= away.Start);
            }
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) =>
        pattern.ForbidWhere(problem.Typed, shift => person.Absences.Any(a => a.Time.Overlaps(shift.Time)));

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        foreach (var (day, away) in from day in tariff.Days from away in person.Absences select (day, away))
        {
            day.KeepOut(away.Time);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (from, to) = (Say.Moment(problem.Horizon.LocalOf(finding.When.Start)), Say.Moment(problem.Horizon.LocalOf(finding.When.End)));
        return new(
            $"frånvarande {from.Sv} – {to.Sv}, passet överlappar {Say.Duration(finding.Measured).Sv}",
            $"absent {from.En} – {to.En}, the shift overlaps by {Say.Duration(finding.Measured).En}");
    }
}
