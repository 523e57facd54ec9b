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

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        if (person.History.LastShiftEnd is { } ended)
        {
            pattern.ForbidWhere(problem.Typed, shift => shift.Time.Start - ended < _minimum);
        }
        for (var day = 1; day < problem.Horizon.Days; day++)
        {
            foreach (var (type, next) in TooNear(problem, day - 1, day))
            {
                pattern.ForbidSuccession(day, type, next);
            }
        }
    }

    /// <summary>Lines know of yesterday's shift: one long enough to reach over a day off is more than they can be told.</summary>
    public bool SaysAll(PlanningProblem problem, Person person) =>
        Enumerable.Range(0, Math.Max(0, problem.Horizon.Days - 2)).All(day => !TooNear(problem, day, day + 2).Any());

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var ends = problem.Horizon.LocalOf(finding.When.Start);
        return new(
            $"dygnsvila {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv}, passet innan slutar {Say.Moment(ends).Sv}",
            $"daily rest {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En}, the shift before ends {Say.Moment(ends).En}");
    }

    private IEnumerable<(int Type, int Next)> TooNear(PlanningProblem problem, int day, int later)
    {
        var types = Enumerable.Range(0, problem.Typed.Types.Count);
        return from type in types
               from next in types
               where problem.Typed.On(later, next).Time.Start - problem.Typed.On(day, type).Time.End < _minimum
               select (type, next);
    }
}
