using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// No overtime is planned: nobody works more than contract and a small tolerance, unless the scenario's policy allows it.
/// Hours owed (a minus balance) may be worked off. Hourly employees have no contracted hours to exceed.
/// </summary>
internal sealed class NoOvertime(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Allowed = new(
        "overtid.tillaten", new("Övertid får planeras", "Overtime may be planned"), SettingUnit.Switch, 0,
        "Antagande: enhetens policy", new(2024, 1, 1), 0, 1);

    private static readonly RuleSetting Tolerance = new(
        "overtid.tolerans", new("Tid över avtal som ryms i flex", "Time over contract that flexitime takes"), SettingUnit.Minutes, 120,
        "Antagande: pass går sällan jämnt ut på minuten", new(2024, 1, 1), 0, 1440);

    private readonly bool _allowed = settings.IsOn(Allowed);
    private readonly int _tolerance = settings.Whole(Tolerance);

    public override string Id => "overtid";

    public override LocalText Title { get; } = new("Övertid planeras inte.", "No overtime is planned.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Allowed, Tolerance];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        if (IsBound(week.Person) && week.PaidMinutes > Most(week.Person))
        {
            var all = new TimeRange(0, problem.Horizon.EndMinute);
            findings.Add(new Finding(this, all, week.Person, Measured: week.PaidMinutes, Limit: Most(week.Person)));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        if (IsBound(person))
        {
            model.Cp.AddLessOrEqual(model.Paid(person), Most(person));
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        if (IsBound(person))
        {
            pattern.LimitMinutes(Most(person));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (worked, most, target) = (Say.Duration(finding.Measured), Say.Duration(finding.Limit), Say.Duration(finding.Person!.TargetMinutes));
        return new($"{worked.Sv} planerat > {most.Sv} (avtal {target.Sv})", $"{worked.En} planned > {most.En} (contract {target.En})");
    }

    private bool IsBound(Person person) => !_allowed && !person.Contract.IsHourly;

    private int Most(Person person) => person.TargetMinutes + person.OrderedExtraMinutes + Math.Max(0, -person.History.BalanceMinutes) + _tolerance;
}
