using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>A day at work is worth going to: a shift has at least four paid hours.</summary>
internal sealed class ShortShift(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Least = Weight.Limit("kort-pass.minst", "Kortaste pass som inte kostar", "Shortest shift without a price", 240,
        "Antagande: ett halvt pass", 600);

    private static readonly RuleSetting Hour = Weight.PerHour("kort-pass.timme", "Pris för varje timme som fattas", "Price of each hour missing", 60,
        "Antagande: två timmars pass kostar 120 kr, mer än en resa, mindre än en delad tur");

    private readonly int _least = settings.Whole(Least);
    private readonly long _hour = settings.Units(Hour);

    public override string Id => "kort-pass";

    public override LocalText Title { get; } = new("Pass är inte kortare än fyra betalda timmar.", "Shifts are not shorter than four paid hours.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Least, Hour];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            findings.Add(new Finding(this, shift.Time, week.Person,
                Measured: shift.PaidMinutes, Limit: _least, Cost: _hour * Math.Max(0, _least - shift.PaidMinutes)));
        }
    }

    public override void AddTo(RosterModel model, Person person) => model.AddCost(this,
        LinearExpr.Sum(model.Shifts(person).Select(s => model.Excess(s.Works * _least - s.Paid, 0))) * _hour);

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.ShortBelow = (_least, _hour);

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"pass {Say.Stretch(finding.When, problem.Horizon).Sv} har {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv}",
        $"shift {Say.Stretch(finding.When, problem.Horizon).En} has {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En}");
}
