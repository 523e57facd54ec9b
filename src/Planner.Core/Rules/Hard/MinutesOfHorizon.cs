using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Paid time of the horizon lies between what the person's own agreement says is least and most. A least time is the one
/// limit a week without work can break: who has one must be planned, or planning says why it cannot.
/// </summary>
internal sealed class MinutesOfHorizon : PersonRule, IPatternRule
{
    public override string Id => "arbetstid-i-perioden";

    public override LocalText Title { get; } = new(
        "Periodens arbetstid ligger mellan det minsta och det mesta som är avtalat.",
        "Paid time of the horizon lies between the least and the most agreed.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var limits = week.Person.Limits;
        var limit = week.PaidMinutes < limits.LeastMinutes ? limits.LeastMinutes
            : week.PaidMinutes > limits.MostMinutes ? limits.MostMinutes
            : null;
        if (limit is { } broken)
        {
            findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), week.Person, Measured: week.PaidMinutes, Limit: broken));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        if (person.Limits is not { LeastMinutes: null, MostMinutes: null })
        {
            model.Cp.AddLinear(model.Paid(person), person.Limits.LeastMinutes ?? 0, person.Limits.MostMinutes ?? model.Problem.Horizon.EndMinute * 2L);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        pattern.LeastMinutes = person.Limits.LeastMinutes ?? 0;
        pattern.LimitMinutes(person.Limits.MostMinutes ?? pattern.MostMinutes);
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (paid, limit, sign) = (Say.Duration(finding.Measured), Say.Duration(finding.Limit), finding.Measured < finding.Limit ? '<' : '>');
        return new($"{paid.Sv} i perioden {sign} {limit.Sv}", $"{paid.En} in the horizon {sign} {limit.En}");
    }
}
