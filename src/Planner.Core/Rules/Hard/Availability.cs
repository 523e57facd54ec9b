using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>A shift lies inside one of the stretches in which the person can work.</summary>
internal sealed class Availability : PersonRule, IPatternRule, ITariffRule
{
    public override string Id => "tillganglighet";

    public override LocalText Title { get; } = new(
        "Varje pass ligger inom en tid då personen kan arbeta.", "Every shift lies inside a time in which the person can work.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            var inside = 0;
            for (var i = 0; i < week.Person.Available.Count && inside < shift.Time.Minutes; i++)
            {
                inside = Math.Max(inside, week.Person.Available[i].OverlapMinutes(shift.Time));
            }
            if (inside < shift.Time.Minutes)
            {
                findings.Add(new Finding(this, shift.Time, week.Person, Measured: inside, Limit: shift.Time.Minutes));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person).Where(s => s.IsFree))
        {
            var today = model.Problem.Horizon.Day(shift.Day);
            var ranges = person.Available.Where(r => r.Overlaps(today)).ToList();
            var chosen = ranges.Select(_ => ranges.Count == 1 ? shift.Works : model.Cp.NewBool()).ToList();
            model.Cp.AddEqual(LinearExpr.Sum(chosen), shift.Works);
            for (var i = 0; i < ranges.Count; i++)
            {
                model.Cp.AddGreaterOrEqual(shift.Start, ranges[i].Start).OnlyEnforceIf(chosen[i]);
                model.Cp.AddLessOrEqual(shift.End, ranges[i].End).OnlyEnforceIf(chosen[i]);
                var range = ranges[i];
                model.Cp.HintFollows(chosen[i], [shift.Works, shift.Start, shift.End], v => v[0] == 1 && range.Start <= v[1] && v[2] <= range.End);
            }
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) =>
        pattern.ForbidWhere(problem.Typed, shift => !person.Available.Any(r => r.Contains(shift.Time)));

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        foreach (var day in tariff.Days)
        {
            day.KeepInside(person.Available);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (shift, inside, all) = (Say.Stretch(finding.When, problem.Horizon), Say.Duration(finding.Measured), Say.Duration(finding.Limit));
        return new(
            $"passet {shift.Sv} ligger utanför tillgänglig tid: {inside.Sv} av {all.Sv} ryms",
            $"the shift {shift.En} lies outside the time available: {inside.En} of {all.En} fits");
    }
}
