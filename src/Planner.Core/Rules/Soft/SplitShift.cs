using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Delad tur: an unpaid gap of more than an hour cuts the day in two. Legal, but to be kept to a minimum (domain.md §1 S22).
/// </summary>
internal sealed class SplitShift(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Each = Weight.PerPiece("delad-tur.styck", "Pris för en delad tur",
        "Price of a split shift", 300, "Antagande: dyrare än en timmes restid, billigare än ett pass över avtalad tid (domain.md §1 S22: minimera)");

    private readonly long _each = settings.Units(Each);

    public override string Id => "delad-tur";

    public override LocalText Title { get; } = new("Pass delas inte av ett uppehåll på mer än en timme.", "Shifts are not split by a gap of more than an hour.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Each];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var breaks = week.Shifts[s].Breaks;
            for (var b = 0; b < breaks.Count; b++)
            {
                if (breaks[b].IsSplit)
                {
                    findings.Add(new Finding(this, breaks[b].Time, week.Person,
                        Measured: breaks[b].Time.Minutes, Limit: Break.LongestRast, Cost: _each));
                }
            }
        }
    }

    public override void AddTo(RosterModel model, Person person) =>
        model.AddCost(this, LinearExpr.Sum(model.Shifts(person).SelectMany(s => s.Breaks).Select(b => b.IsSplit)) * _each);

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.Split += _each;

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"delad tur, uppehåll {Say.Stretch(finding.When, problem.Horizon).Sv} ({Say.Duration(finding.Measured).Sv})",
        $"split shift, gap {Say.Stretch(finding.When, problem.Horizon).En} ({Say.Duration(finding.Measured).En})");
}
