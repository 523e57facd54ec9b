using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A shift spans at most 13 hours, breaks and the gap of a split shift included, so that 11 of 24 hours are left; and
/// no more work is planned in one than the unit has set.
/// </summary>
internal sealed class ShiftLength(RuleSettings settings) : PersonRule, IPatternRule, ITariffRule
{
    private static readonly RuleSetting Longest = new(
        "passlangd.langst", new("Längsta pass, från start till slut", "Longest shift, start to end"), SettingUnit.Minutes, 780,
        "24 h − 11 h dygnsvila (domain.md §1 S9)", new(2023, 10, 1), 240, 1440);

    private static readonly RuleSetting Planned = new(
        "passlangd.planerat", new("Mest planerad arbetstid i ett pass", "Most planned work in a shift"), SettingUnit.Minutes, 600,
        "Antagande: enhetens egen gräns", new(2024, 1, 1), 240, 1440);

    private readonly int _longest = settings.Whole(Longest);
    private readonly int _planned = settings.Whole(Planned);

    public override string Id => "passlangd";

    public override LocalText Title { get; } = new(
        "Ett pass är högst 13 timmar långt, med högst 10 timmars arbete.", "A shift is at most 13 hours long, with at most 10 hours of work.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Longest, Planned];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            if (shift.Time.Minutes > _longest)
            {
                findings.Add(new Finding(this, shift.Time, week.Person, Measured: shift.Time.Minutes, Limit: _longest));
            }
            else if (shift.PaidMinutes > _planned)
            {
                findings.Add(new Finding(this, shift.Time, week.Person, Measured: shift.PaidMinutes, Limit: _planned));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person).Where(s => s.IsFree))
        {
            model.Cp.AddLessOrEqual(shift.End - shift.Start, _longest);
            model.Cp.AddLessOrEqual(shift.Paid, _planned);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) =>
        pattern.ForbidWhere(problem.Typed, shift => shift.Time.Minutes > _longest || shift.PaidMinutes > _planned);

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => (tariff.LongestSpan, tariff.LongestPaid) = (_longest, _planned);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (shift, limit, measured) = (Say.Stretch(finding.When, problem.Horizon), Say.Duration(finding.Limit), Say.Duration(finding.Measured));
        return finding.When.Minutes > _longest
            ? new($"passet {shift.Sv} är {measured.Sv} långt > {limit.Sv}", $"the shift {shift.En} is {measured.En} long > {limit.En}")
            : new($"{measured.Sv} arbete > {limit.Sv} i passet {shift.Sv}", $"{measured.En} of work > {limit.En} in the shift {shift.En}");
    }
}
