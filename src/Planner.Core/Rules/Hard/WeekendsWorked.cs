using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Nobody works more weekends of the horizon than agreed. A weekend is worked by a shift that starts on its Saturday or Sunday.</summary>
internal sealed class WeekendsWorked : PersonRule, IPatternRule
{
    public override string Id => "arbetade-helger";

    public override LocalText Title { get; } = new(
        "Ingen arbetar fler helger i perioden än avtalat.", "Nobody works more weekends of the horizon than agreed.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        if (week.Person.Limits.MostWeekends is not { } most)
        {
            return;
        }
        var (worked, last) = (0, int.MinValue);
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            if (problem.Horizon.SaturdayOf(week.Shifts[s].Day) is { } saturday && saturday != last)
            {
                (worked, last) = (worked + 1, saturday);
            }
        }
        if (worked > most)
        {
            var weekend = new TimeRange(problem.Horizon.DayStart(last), problem.Horizon.DayStart(last + 2));
            findings.Add(new Finding(this, weekend, week.Person, Measured: worked, Limit: most));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        if (person.Limits.MostWeekends is { } most)
        {
            var weekends = model.Shifts(person).GroupBy(s => model.Problem.Horizon.SaturdayOf(s.Day)).Where(g => g.Key is not null);
            model.Cp.AddLessOrEqual(LinearExpr.Sum(weekends.Select(w => model.Cp.OrOf(w.Select(s => s.Works)))), most);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) => pattern.MostWeekends = person.Limits.MostWeekends ?? pattern.MostWeekends;

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var saturday = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)));
        return new(
            $"{finding.Measured} arbetade helger > {finding.Limit}, den sista från {saturday.Sv}",
            $"{finding.Measured} weekends worked > {finding.Limit}, the last from {saturday.En}");
    }
}
