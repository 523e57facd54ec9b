using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>One absence to play: somebody is away from one shift.</summary>
/// <param name="Person">Who.</param>
/// <param name="Shift">The shift that falls away.</param>
/// <param name="Now">The minute it is reported: 06:15 that day, or when the shift starts if that is earlier.</param>
public sealed record SingleAbsence(Person Person, Shift Shift, int Now)
{
    private static readonly TimeOnly Reported = new(6, 15);

    /// <summary>The day of the shift.</summary>
    public int Day => Shift.Day;

    /// <summary>The event to hand the planner. The kind is the most common one; it decides no cover.</summary>
    public RosterEvent.Absent Event => new(Person.Id, Shift.Time, AbsenceKind.Sick, []);

    /// <summary>Every single absence there can be: each person on each working day, by day and person.</summary>
    public static IReadOnlyList<SingleAbsence> AllOf(CheckedRoster roster)
    {
        var horizon = roster.Problem.Horizon;
        var all = from week in roster.Roster.Weeks
                  from shift in week.Shifts
                  select new SingleAbsence(roster.Problem.People[week.Person.Index], shift, Math.Min(horizon.MinuteOf(shift.Day, Reported), shift.Time.Start));
        return [.. all.OrderBy(a => a.Day).ThenBy(a => a.Person.Index)];
    }
}
