using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Summary;

/// <summary>One person's hours of the planned days, in minutes.</summary>
/// <param name="Person">Who.</param>
/// <param name="PaidMinutes">Paid minutes planned.</param>
/// <param name="DirectMinutes">Of them with clients.</param>
/// <param name="TravelMinutes">Of them travel.</param>
/// <param name="ResourceMinutes">Of them resource time.</param>
/// <param name="OvertimeMinutes">Paid minutes above the full-time week.</param>
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
        var fullTime = (int)Math.Round(week.Person.Contract.FullTimeWeekMinutes * problem.Horizon.Days / 7m, MidpointRounding.AwayFromZero);
        return new PersonHours(
            week.Person,
            week.PaidMinutes,
            activities[ActivityKind.Visit].Sum(),
            activities[ActivityKind.Travel].Sum(),
            activities[ActivityKind.Resource].Sum(),
            Math.Max(0, week.PaidMinutes - fullTime));
    }
}
