using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// The time in which somebody on duty is busy with something else: a duty of theirs alone, pinned where it is. What they
/// had then, and what leaves no time to travel, is open.
/// </summary>
internal static class OccupiedTime
{
    /// <summary>The duty, last of the problem's visits.</summary>
    /// <exception cref="ArgumentException">The event names what the problem does not have, or an id that is taken.</exception>
    public static Visit DutyOf(ProblemParts parts, RosterEvent.Occupied busy)
    {
        var person = parts.People.FirstOrDefault(p => p.Id == busy.Person)
            ?? throw new ArgumentException($"There is nobody called {busy.Person}. Maybe the id is misspelled.");
        if (!parts.Travel.Knows(busy.Zone))
        {
            throw new ArgumentException($"There is no zone {busy.Zone}. Those there are: {string.Join(", ", parts.Travel.Zones)}.");
        }
        if (busy.Time.Minutes == 0 || parts.Visits.Any(v => v.Id == busy.Duty))
        {
            throw new ArgumentException($"{busy.Duty} is taken already or takes no time. Maybe choose another id.");
        }
        return new Visit
        {
            Id = busy.Duty,
            Index = parts.Visits.Count,
            Kind = ActivityKind.Meeting,
            Unit = person.Unit,
            Zone = busy.Zone,
            Minutes = busy.Time.Minutes,
            Windows = [new VisitWindow(parts.Horizon.DayOfMinute(busy.Time.Start), busy.Time.Start, busy.Time.Start)],
            OnlyPeople = new HashSet<PersonId> { busy.Person },
            Pin = new Pin([busy.Person], busy.Time.Start),
        };
    }

    /// <summary>The shift with the duty in it, and without what it leaves no time for.</summary>
    public static Shift Taken(PlanningProblem problem, Shift shift, Visit duty)
    {
        var time = new TimeRange(duty.Windows[0].Earliest, duty.Windows[0].Earliest + duty.Minutes);
        var kept = shift.Served.Where(a =>
            a.Time.End + problem.Travel(a.Visit!, duty) <= time.Start || time.End + problem.Travel(duty, a.Visit!) <= a.Time.Start);
        return new Shift(shift.Day, shift.Time, shift.Breaks, [.. kept, new Activity(duty.Kind, duty, time)]);
    }

    /// <summary>Why the person cannot be busy then, or null.</summary>
    public static LocalText? Fault(CheckedRoster before, Person person, RosterEvent.Occupied busy, int now)
    {
        var (problem, time) = (before.Problem, busy.Time);
        var at = Say.Moment(problem.Horizon.LocalOf(time.Start));
        var shift = before.Roster.Weeks[person.Index].Shifts.FirstOrDefault(s => s.Time.Contains(time));
        if (time.Start < now || time.Minutes == 0 || shift is null)
        {
            return new(
                $"{busy.Person} är inte i tjänst hela tiden från {at.Sv} i {time.Minutes} min, eller så har den börjat. Kanske är det en frånvaro.",
                $"{busy.Person} is not on duty all of the {time.Minutes} min from {at.En}, or they have begun. Maybe it is an absence.");
        }
        if (shift.Served.Cast<Activity?>().FirstOrDefault(a => a!.Value.Time.Overlaps(time) && (a.Value.Time.Start < now || a.Value.Visit!.Pin is not null)) is { } stands)
        {
            return new(
                $"{busy.Person} har {stands.Visit!.Id} då, som har börjat eller är låst.",
                $"{busy.Person} has {stands.Visit!.Id} then, which has begun or is pinned.");
        }
        return problem.Visits.Any(v => v.Id == busy.Duty) ? new($"Det finns redan ett besök {busy.Duty}.", $"There is a visit {busy.Duty} already.")
            : problem.Parts.Travel.Knows(busy.Zone) ? null : new($"Det finns ingen zon {busy.Zone}.", $"There is no zone {busy.Zone}.");
    }
}
