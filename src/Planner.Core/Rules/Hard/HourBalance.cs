using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// The hour balance (timsaldo) against contract ends below its ceiling. A balance that is above it already may stand
/// but not grow. Hourly employees have none.
/// </summary>
internal sealed class HourBalance(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Ceiling = new(
        "timsaldo.hogst", new("Högsta plussaldo efter perioden", "Highest balance after the horizon"), SettingUnit.Minutes, 600,
        "Antagande: lokalt avtal om beräkningsperiod (domain.md §1 S6)", new(2024, 1, 1), 0, 9600);

    private readonly int _ceiling = settings.Whole(Ceiling);

    public override string Id => "timsaldo";

    public override LocalText Title { get; } = new("Timsaldot växer inte över sitt tak.", "The hour balance does not grow above its ceiling.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Ceiling];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var most = Most(week.Person);
        if (!week.Person.Contract.IsHourly && week.PaidMinutes > most)
        {
            var balance = week.Person.History.BalanceMinutes + week.PaidMinutes - week.Person.TargetMinutes;
            var limit = balance - (week.PaidMinutes - most);
            findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person, Measured: balance, Limit: limit));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        if (!person.Contract.IsHourly)
        {
            model.Cp.AddLessOrEqual(model.Paid(person), Most(person));
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        if (!person.Contract.IsHourly)
        {
            pattern.LimitMinutes(Most(person));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"timsaldo +{Say.Duration(finding.Measured).Sv} > +{Say.Duration(finding.Limit).Sv}",
        $"hour balance +{Say.Duration(finding.Measured).En} > +{Say.Duration(finding.Limit).En}");

    private int Most(Person person) => person.TargetMinutes + person.OrderedExtraMinutes + Math.Max(0, _ceiling - person.History.BalanceMinutes);
}
