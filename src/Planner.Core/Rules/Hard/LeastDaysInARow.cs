using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Working days come so many together. A run that reaches the horizon's first or last day may go on outside it and is
/// not judged.
/// </summary>
internal sealed class LeastDaysInARow(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Least = new(
        "arbetsdagar-samlade.minst", new("Minst antal arbetsdagar i rad", "Least working days in a row"), SettingUnit.Count, 1,
        "Antagande: inget krav; två är vanligt där ensamma arbetsdagar undviks", new(2024, 1, 1), 1, 7);

    private readonly int _least = settings.Whole(Least);

    public override string Id => "arbetsdagar-samlade";

    public override LocalText Title { get; } = new("Arbetsdagar ligger samlade.", "Working days come together.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Least];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var least = LeastOf(week.Person);
        var first = 0;
        for (var s = 0; s < week.Shifts.Count && least > 1; s++)
        {
            var day = week.Shifts[s].Day;
            first = s > 0 && week.Shifts[s - 1].Day == day - 1 ? first : day;
            var ends = s + 1 == week.Shifts.Count || week.Shifts[s + 1].Day > day + 1;
            if (ends && first > 0 && day + 1 < problem.Horizon.Days && day + 1 - first < least)
            {
                var time = new TimeRange(problem.Horizon.DayStart(first), problem.Horizon.DayStart(day + 1));
                findings.Add(new Finding(this, time, week.Person, Measured: day + 1 - first, Limit: least));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var works = model.Shifts(person).Select(s => s.Works).ToList();
        for (var first = 1; first < works.Count; first++)
        {
            for (var run = 1; run < LeastOf(person) && first + run < works.Count; run++)
            {
                model.Cp.AddBoolOr([works[first - 1], .. works.GetRange(first, run).Select(w => !w), works[first + run]]);
            }
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) => pattern.LeastInARow = LeastOf(person);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var first = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)));
        return new(
            $"bara {finding.Measured} arbetsdag i rad från {first.Sv}, minst {finding.Limit} behövs",
            $"only {finding.Measured} working day in a row from {first.En}, at least {finding.Limit} needed");
    }

    private int LeastOf(Person person) => person.Limits.LeastDaysInARow ?? _least;
}
