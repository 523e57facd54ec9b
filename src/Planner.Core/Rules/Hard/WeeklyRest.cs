using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Veckovila: in each whole 7-day period counted from the horizon's first day lies a rest of at least 36 hours. What lies
/// outside the period does not count. A unit that follows the reading that daily rest comes first sets 47 h (11 + 36).
/// </summary>
internal sealed class WeeklyRest(RuleSettings settings) : PersonRule, IPatternRule
{
    private const int Days = 7;

    private static readonly RuleSetting Minimum = new(
        "veckovila.minst", new("Minsta veckovila", "Least weekly rest"), SettingUnit.Minutes, 2160,
        "ATL; AB; 47 h enligt annan tolkning (domain.md §1 S3, S15, S16, S73)", new(2023, 10, 1), 2160, 4320);

    private readonly int _minimum = settings.Whole(Minimum);

    public override string Id => "veckovila";

    public override LocalText Title { get; } = new(
        "Varje sjudagarsperiod har en sammanhängande vila på minst 36 timmar.", "Each 7-day period holds one rest of at least 36 hours.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Minimum];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var day = 0; day + Days <= problem.Horizon.Days; day += Days)
        {
            var period = Period(problem.Horizon, day);
            if (RestInPeriod.Longest(week, period) is var rest && rest < _minimum)
            {
                findings.Add(new Finding(this, period, week.Person, Measured: rest, Limit: _minimum));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        for (var day = 0; day + Days <= model.Problem.Horizon.Days; day += Days)
        {
            RestInPeriod.Require(model, person, Period(model.Problem.Horizon, day), _minimum);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        if (problem.Horizon.Days >= Days)
        {
            pattern.Remember(new RestMemory(problem.Typed, problem.Horizon, Days, _minimum, person.History.LastShiftEnd));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var from = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)));
        return new(
            $"veckovila {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv} i sjudagarsperioden från {from.Sv}",
            $"weekly rest {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En} in the 7-day period from {from.En}");
    }

    private static TimeRange Period(Horizon horizon, int day) => new(horizon.DayStart(day), horizon.DayStart(day + Days));
}
