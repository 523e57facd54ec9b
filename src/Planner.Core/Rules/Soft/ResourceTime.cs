using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Resource time (resurstid): paid time without visit, duty or travel. About a tenth is wanted, because it covers
/// absence; so it costs little, just enough not to lengthen shifts for nothing.
/// </summary>
internal sealed class ResourceTime(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Hour = Weight.PerHour("resurstid.timme", "Pris för resurstid", "Price of resource time", 8,
        "Antagande: lågt, eftersom resurstid är handlingsplanens buffert mot frånvaro");

    private readonly long _hour = settings.Units(Hour);

    public override string Id => "resurstid";

    public override LocalText Title { get; } = new("Betald tid utan uppdrag hålls nere.", "Paid time without a task is kept down.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Hour];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var minutes = 0;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            minutes += shift.PaidMinutes - problem.TravelMinutes(shift);
            for (var a = 0; a < shift.Served.Count; a++)
            {
                minutes -= shift.Served[a].Time.Minutes;
            }
        }
        findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person, Measured: minutes, Cost: _hour * minutes));
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var served = LinearExpr.WeightedSum(model.Shifts(person).SelectMany(s => s.Visits).Select(v => (v.Serves, (long)v.Visit.Minutes)));
        var travel = LinearExpr.Sum(model.Shifts(person).Select(model.Travel));
        model.AddCost(this, (model.Paid(person) - served - travel) * _hour);
    }

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.IdleMinute += _hour;

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{Say.Duration(finding.Measured).Sv} resurstid", $"{Say.Duration(finding.Measured).En} of resource time");
}
