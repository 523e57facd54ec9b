using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Days off come so many together, those before the horizon included. A run that lasts to the horizon's end goes on
/// after it and is not judged.
/// </summary>
internal sealed class DaysOffInARow(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Least = new(
        "lediga-dagar.minst", new("Minst antal lediga dagar i rad", "Least days off in a row"), SettingUnit.Count, 1,
        "Antagande: inget krav utöver veckovilan; två är vanligt i lokala avtal", new(2024, 1, 1), 1, 7);

    private readonly int _least = settings.Whole(Least);

    public override string Id => "lediga-dagar";

    public override LocalText Title { get; } = new("Lediga dagar ligger samlade.", "Days off come together.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Least];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var (worksFrom, least) = (-OffBefore(week.Person), LeastOf(week.Person));
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            var off = shift.Day - worksFrom;
            if (off > 0 && off < least)
            {
                var time = new TimeRange(problem.Horizon.DayStart(worksFrom), problem.Horizon.DayStart(shift.Day));
                findings.Add(new Finding(this, time, week.Person, Measured: off, Limit: least));
            }
            worksFrom = shift.Day + 1;
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var works = model.Shifts(person).Select(s => s.Works).ToList();
        var (before, least) = (OffBefore(person), LeastOf(person));
        for (var day = 0; day < works.Count; day++)
        {
            if (before + day > 0 && before + day < least)
            {
                model.Cp.AddBoolOr([.. works.Take(day), !works[day]]);
            }
            for (var off = 1; off < least && day > off; off++)
            {
                model.Cp.AddBoolOr([!works[day - off - 1], .. works.GetRange(day - off, off), !works[day]]);
            }
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) =>
        (pattern.LeastOffInARow, pattern.OffBefore) = (LeastOf(person), OffBefore(person));

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var first = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)));
        return new(
            $"bara {finding.Measured} ledig dag i rad från {first.Sv}, minst {finding.Limit} behövs",
            $"only {finding.Measured} day off in a row from {first.En}, at least {finding.Limit} needed");
    }

    private int LeastOf(Person person) => person.Limits.LeastDaysOffInARow ?? _least;

    private static int OffBefore(Person person) => person.History.DaysInARow > 0 ? 0 : person.History.DaysOffInARow;
}
