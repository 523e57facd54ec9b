using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Dygnsbryt: where a person's 24-hour periods start at a fixed clock time, each of them holds a rest of at least
/// 11 hours. Only periods that lie inside the horizon are judged: of the others not all shifts are known. A period over
/// a clock change is 23 or 25 hours long and needs its 11 hours all the same.
/// </summary>
internal sealed class DayBreakRest(RuleSettings settings) : PersonRule, IPatternRule
{
    private const int OrdinaryDay = 1440;

    private static readonly RuleSetting Minimum = new(
        "dygnsbryt.minst", new("Minsta vila mellan två dygnsbryt", "Least rest between two day breaks"), SettingUnit.Minutes, 660,
        "AB från 2023-10-01 (domain.md §1 S8, S9)", new(2023, 10, 1), 540, 1380);

    private readonly int _minimum = settings.Whole(Minimum);

    public override string Id => "dygnsbryt";

    public override LocalText Title { get; } = new(
        "Varje dygn räknat från personens dygnsbryt har minst elva timmars sammanhängande vila.",
        "Each 24 hours counted from the person's day break hold at least eleven hours of uninterrupted rest.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Minimum];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        if (week.Person.DayBreak is not { } time)
        {
            return;
        }
        for (var day = 0; Period(problem.Horizon, day, time) is { } period; day++)
        {
            if (RestInPeriod.Longest(week, period) is var rest && rest < _minimum)
            {
                findings.Add(new Finding(this, period, week.Person, Measured: rest, Limit: _minimum));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        if (person.DayBreak is not { } time)
        {
            return;
        }
        for (var day = 0; Period(model.Problem.Horizon, day, time) is { } period; day++)
        {
            RestInPeriod.Require(model, person, period, _minimum);
        }
    }

    /// <summary>Nothing to add: who has a day break is more than lines can be told of.</summary>
    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
    }

    public bool SaysAll(PlanningProblem problem, Person person) => person.DayBreak is null;

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var from = Say.Moment(problem.Horizon.LocalOf(finding.When.Start));
        return new(
            $"vila {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv} i dygnet från dygnsbrytet {from.Sv}",
            $"rest {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En} in the 24 hours from the day break {from.En}");
    }

    /// <summary>The day's period, or null when it ends after the horizon.</summary>
    private static TimeRange? Period(Horizon horizon, int day, TimeOnly time)
    {
        if (day >= horizon.Days)
        {
            return null;
        }
        var period = new TimeRange(BreakOf(horizon, day, time), BreakOf(horizon, day + 1, time));
        return period.End <= horizon.EndMinute ? period : null;
    }

    /// <summary>The clock is asked only on days of a clock change: this runs in search.</summary>
    private static int BreakOf(Horizon horizon, int day, TimeOnly time) =>
        day < horizon.Days && horizon.Day(day).Minutes != OrdinaryDay
            ? horizon.MinuteOf(day, time)
            : horizon.DayStart(day) + (time.Hour * 60) + time.Minute;
}
