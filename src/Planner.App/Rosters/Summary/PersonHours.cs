using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Summary;

/// <summary>One person's hours of the planned days, in minutes.</summary>
/// <param name="Person">Who.</param>
/// <param name="PaidMinutes">Paid minutes planned.</param>
/// <param name="DirectMinutes">Of them with clients.</param>
/// <param name="TravelMinutes">Of them travel.</param>
/// <param name="ResourceMinutes">Of them resource time.</param>
/// <param name="OvertimeMinutes">Paid minutes above contract, hours owed and what flexitime takes; none for hourly employees.</param>
public sealed record PersonHours(
    Person Person, int PaidMinutes, int DirectMinutes, int TravelMinutes, int ResourceMinutes, int OvertimeMinutes)
{
    /// <summary>Minutes the person should work: contract less absence and weekday holidays.</summary>
    public int TargetMinutes => Person.TargetMinutes;

    /// <summary>Planned less target; positive is over.</summary>
    public int DifferenceMinutes => PaidMinutes - TargetMinutes;

    internal static PersonHours Of(PlanningProblem problem, PersonWeek week)
    {
        var activities = week.Shifts.SelectMany(s => ShiftTimeline.Activities(problem, s)).ToLookup(a => a.Kind, a => a.Time.Minutes);
        return new PersonHours(
            week.Person,
            week.PaidMinutes,
            activities[ActivityKind.Visit].Sum(),
            activities[ActivityKind.Travel].Sum(),
            activities[ActivityKind.Resource].Sum(),
            Overtime(problem, week));
    }

    private static int Overtime(PlanningProblem problem, PersonWeek week)
    {
        var person = week.Person;
        var owed = Math.Max(0, -person.History.BalanceMinutes);
        return person.Contract.IsHourly ? 0 : Math.Max(0, week.PaidMinutes - person.TargetMinutes - owed - Tolerance(problem));
    }

    /// <summary>Minutes over contract that flexitime takes, as the rule against overtime has it; none without that rule.</summary>
    private static int Tolerance(PlanningProblem problem) => problem.Rules.All.SelectMany(r => r.Settings)
        .Where(s => s.Key == "overtid.tolerans").Select(s => problem.Parts.Settings.Whole(s)).FirstOrDefault();
}
