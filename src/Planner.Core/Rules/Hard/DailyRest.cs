using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Dygnsvila: at least 11 consecutive hours of rest between two shifts, the one before the horizon included.
/// With the 13 h limit of <c>MaxShift</c> this gives 11 h in each 24 h counted from a shift's start.
/// </summary>
internal sealed class DailyRest(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Minimum = new(
        "dygnsvila.minst", new("Minsta dygnsvila", "Least daily rest"), SettingUnit.Minutes, 660,
        "AB från 2023-10-01; EU-direktivet (domain.md §1 S8, S9)", new(2023, 10, 1), 540, 1440);

    private readonly int _minimum = settings.Whole(Minimum);

    public override string Id => "dygnsvila";

    public override LocalText Title { get; } = new(
        "Mellan två pass är det minst elva timmars vila.", "There are at least eleven hours of rest between two shifts.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Minimum];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var previousEnd = week.Person.History.LastShiftEnd;
        foreach (var shift in week.Shifts)
        {
            if (previousEnd is { } ended && shift.Time.Start - ended < _minimum)
            {
                var rest = new TimeRange(Math.Min(ended, shift.Time.Start), shift.Time.Start);
                findings.Add(new Finding(this, rest, week.Person, Measured: shift.Time.Start - ended, Limit: _minimum));
            }
            previousEnd = shift.Time.End;
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var days = model.Shifts(person).ToList();
        for (var later = 0; later < days.Count; later++)
        {
            if (person.History.LastShiftEnd is { } carried)
            {
                model.Cp.AddGreaterOrEqual(days[later].Start, carried + _minimum).OnlyEnforceIf(days[later].Works);
            }
            for (var earlier = Math.Max(0, later - 2); earlier < later; earlier++)
            {
                model.Cp.AddGreaterOrEqual(days[later].Start, days[earlier].End + _minimum)
                    .OnlyEnforceIf(days[earlier].Works, days[later].Works);
            }
        }
    }

    /// <summary>A succession is forbidden when it leaves too little rest on every day, the one with the clock change too.</summary>
    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        for (var type = 0; type < problem.Typed.Types.Count; type++)
        {
            for (var next = 0; next < problem.Typed.Types.Count; next++)
            {
                var rests = Enumerable.Range(1, problem.Horizon.Days - 1).Select(d => problem.Typed.On(d, next).Time.Start - problem.Typed.On(d - 1, type).Time.End);
                if (rests.All(rest => rest < _minimum))
                {
                    pattern.ForbidSuccession(type, next);
                }
            }
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var ends = problem.Horizon.LocalOf(finding.When.Start);
        return new(
            $"dygnsvila {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv}, passet innan slutar {Say.Moment(ends).Sv}",
            $"daily rest {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En}, the shift before ends {Say.Moment(ends).En}");
    }
}
