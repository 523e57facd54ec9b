using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Paid time comes close to the contract: each hour under is paid for nothing, each hour over is somebody's spare time.
/// An hourly employee has no contract to fill and costs by the hour, less than an hour over but more than one at hand.
/// </summary>
internal sealed class ContractHours(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Under = Weight.PerHour("kontraktstid.under", "Pris för tid under avtalad tid",
        "Price of time under contract", 150, "Antagande: lite under en grundtimme (31 000 / 165 kr, domain.md §2)");

    private static readonly RuleSetting Over = Weight.PerHour("kontraktstid.over", "Pris för tid över avtalad tid",
        "Price of time over contract", 220, "Antagande: en grundtimme med fyllnadslön 120 % (domain.md §2)");

    private static readonly RuleSetting Hourly = Weight.PerHour("kontraktstid.timanstalld", "Pris för timanställds tid",
        "Price of an hourly employee's time", 190, "Antagande: dyrare än tid inom avtal, billigare än tid över");

    private readonly long _under = settings.Units(Under);
    private readonly long _over = settings.Units(Over);
    private readonly long _hourly = settings.Units(Hourly);

    public override string Id => "kontraktstid";

    public override LocalText Title { get; } = new(
        "Var och en arbetar så nära sin avtalade tid som möjligt.", "Everybody works as close to the contracted hours as possible.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Under, Over, Hourly];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var (paid, target) = (week.PaidMinutes, TargetOf(week.Person));
        var price = week.Person.Contract.IsHourly ? _hourly : paid > target ? _over : _under;
        findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person,
            Measured: paid, Limit: target, Cost: price * Math.Abs(paid - target)));
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var paid = model.Paid(person);
        if (person.Contract.IsHourly)
        {
            model.AddCost(this, paid * _hourly);
            return;
        }
        var over = model.Excess(paid, person.TargetMinutes);
        model.AddCost(this, over * _over + (over - paid + person.TargetMinutes) * _under);
    }

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.Wanted = person.Contract.IsHourly
        ? (0, -_hourly, _hourly)
        : (person.TargetMinutes, _under, _over);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (paid, target) = (Say.Duration(finding.Measured), Say.Duration(finding.Limit));
        var gap = Say.Duration(Math.Abs(finding.Measured - finding.Limit));
        return finding.Person!.Contract.IsHourly
            ? new($"{paid.Sv} som timanställd", $"{paid.En} as hourly employee")
            : finding.Measured > finding.Limit
                ? new($"{paid.Sv} av {target.Sv}, {gap.Sv} över", $"{paid.En} of {target.En}, {gap.En} over")
                : new($"{paid.Sv} av {target.Sv}, {gap.Sv} under", $"{paid.En} of {target.En}, {gap.En} under");
    }

    private static int TargetOf(Person person) => person.Contract.IsHourly ? 0 : person.TargetMinutes;
}
