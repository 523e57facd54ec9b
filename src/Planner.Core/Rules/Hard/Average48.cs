using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// All work together is at most 48 hours a week on average over the averaging period (beräkningsperiod), so far and with
/// this plan. A person already over the average may not be planned at all.
/// </summary>
internal sealed class Average48(RuleSettings settings) : PersonRule, IPatternRule
{
    private const int DaysOfWeek = 7;

    private static readonly RuleSetting Week = new(
        "snitt-48.vecka", new("Högsta genomsnittliga arbetstid per vecka", "Highest average working time a week"), SettingUnit.Minutes, 2880,
        "ATL; EU-direktivet (domain.md §1 S2, S7); datumet allmän kunskap", new(2005, 7, 1), 1440, 2880);

    private readonly int _week = settings.Whole(Week);

    public override string Id => "snitt-48";

    public override LocalText Title { get; } = new(
        "Den sammanlagda arbetstiden är högst 48 timmar i veckan i genomsnitt.", "All working time is at most 48 hours a week on average.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Week];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var most = Most(problem, week.Person);
        if (week.PaidMinutes > most)
        {
            findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person, Measured: week.PaidMinutes, Limit: most));
        }
    }

    public override void AddTo(RosterModel model, Person person) =>
        model.Cp.AddLessOrEqual(model.Paid(person), Most(model.Problem, person));

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person) => pattern.LimitMinutes(Most(problem, person));

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var days = (finding.Person!.History.PeriodWeeks * DaysOfWeek) + problem.Horizon.Days;
        var average = Say.Duration((finding.Person.History.PeriodWorkedMinutes + finding.Measured) * DaysOfWeek / days);
        return new(
            $"{average.Sv} i veckan i genomsnitt > {Say.Duration(_week).Sv}: {Say.Duration(finding.Measured).Sv} planerat, {Say.Duration(finding.Limit).Sv} ryms",
            $"{average.En} a week on average > {Say.Duration(_week).En}: {Say.Duration(finding.Measured).En} planned, {Say.Duration(finding.Limit).En} fits");
    }

    /// <summary>Minutes that may be worked in the horizon.</summary>
    private int Most(PlanningProblem problem, Person person)
    {
        var days = (person.History.PeriodWeeks * DaysOfWeek) + problem.Horizon.Days;
        return Math.Max(0, (_week * days / DaysOfWeek) - person.History.PeriodWorkedMinutes);
    }
}
