using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Travel between visits (restid) is paid work that reaches no client.</summary>
internal sealed class TravelTime(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Hour = Weight.PerHour("restid.timme", "Pris för restid", "Price of travel", 100,
        "Antagande: tiden är betald ändå; priset är vad resan i sig kostar och tar i anspråk");

    private readonly long _hour = settings.Units(Hour);

    public override string Id => "restid";

    public override LocalText Title { get; } = new("Så lite tid som möjligt går till resor mellan besök.", "As little time as possible is spent travelling between visits.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Hour];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var minutes = 0;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            minutes += problem.TravelMinutes(week.Shifts[s]);
        }
        findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person, Measured: minutes, Cost: _hour * minutes));
    }

    public override void AddTo(RosterModel model, Person person) =>
        model.AddCost(this, LinearExpr.Sum(model.Shifts(person).Select(model.Travel)) * _hour);

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.TravelMinute += _hour;

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{Say.Duration(finding.Measured).Sv} restid", $"{Say.Duration(finding.Measured).En} of travel");
}
