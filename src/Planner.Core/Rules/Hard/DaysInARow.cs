using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>Nobody works more than so many days in a row, those before the horizon included. A night shift counts on the day it starts.</summary>
internal sealed class DaysInARow(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Most = new(
        "dagar-i-rad.hogst", new("Flest arbetsdagar i rad", "Most working days in a row"), SettingUnit.Count, 6,
        "Antagande: följer av att varje sjudagarsperiod har veckovila; lokala avtal säger ofta färre", new(2024, 1, 1), 1, 14);

    private readonly int _most = settings.Whole(Most);

    public override string Id => "dagar-i-rad";

    public override LocalText Title { get; } = new("Ingen arbetar för många dagar i rad.", "Nobody works too many days in a row.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Most];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var run = week.Person.History.DaysInARow;
        var next = 0;
        var ends = 0;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            if (shift.Day > next)
            {
                Judge(problem, week.Person, run, ends, findings);
                run = 0;
            }
            run++;
            next = shift.Day + 1;
            ends = next;
        }
        Judge(problem, week.Person, run, ends, findings);
    }

    public override void AddTo(RosterModel model, Person person) =>
        Runs.AtMost(model.Cp, [.. model.Shifts(person).Select(s => s.Works)], person.History.DaysInARow, MostOf(person));

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) =>
        (pattern.MostInARow, pattern.CarriedInARow) = (MostOf(person), person.History.DaysInARow);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var last = Say.Date(problem.Horizon.DateOf(problem.Horizon.DayOfMinute(finding.When.End) - 1));
        return new(
            $"{finding.Measured} arbetsdagar i rad > {finding.Limit}, till och med {last.Sv}",
            $"{finding.Measured} working days in a row > {finding.Limit}, up to {last.En}");
    }

    /// <summary>Judges a run that ends before the day; one that lies wholly before the horizon is past judging.</summary>
    private void Judge(PlanningProblem problem, Person person, int run, int end, Findings findings)
    {
        if (end > 0 && run > MostOf(person))
        {
            var time = new TimeRange(problem.Horizon.DayStart(end - run), problem.Horizon.DayStart(end));
            findings.Add(new Finding(this, time, person, Measured: run, Limit: MostOf(person)));
        }
    }

    private int MostOf(Person person) => person.Limits.MostDaysInARow ?? _most;
}
