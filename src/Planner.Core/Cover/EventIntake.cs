using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>What came of reading events against a roster.</summary>
internal abstract record Intake
{
    private Intake()
    {
    }

    /// <summary>They make sense; what falls away or comes back is filled in.</summary>
    public sealed record Taken(IReadOnlyList<RosterEvent> Events) : Intake;

    /// <summary>They do not.</summary>
    public sealed record Refused(LocalText Reason) : Intake;
}

/// <summary>Reads what is said to have happened against the roster that stands.</summary>
internal static class EventIntake
{
    public static Intake Read(CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now)
    {
        var taken = new List<RosterEvent>();
        foreach (var one in happened)
        {
            if (Fault(before, one, now) is { } fault)
            {
                return new Intake.Refused(fault);
            }
            taken.Add(one is RosterEvent.Absent absent ? WithLost(before, absent) : one);
        }
        return taken.Count > 0 ? new Intake.Taken(taken) : new Intake.Refused(new("Inget har hänt: ange minst en händelse.", "Nothing has happened: give at least one event."));
    }

    private static LocalText? Fault(CheckedRoster before, RosterEvent happened, int now) => happened switch
    {
        RosterEvent.Absent absent => AbsentFault(before, absent, now),
        RosterEvent.Returned back => PersonOf(before, back.Person) is not { } person ? NoPerson(before, back.Person)
            : person.Absences.Any(a => a.Time.Start <= back.From && back.From < a.Time.End) ? null
            : new($"{back.Person} är inte frånvarande {At(before, back.From).Sv}.", $"{back.Person} is not absent {At(before, back.From).En}."),
        RosterEvent.VisitCancelled cancelled => VisitFault(before, cancelled.Visit, now, mayHaveBegun: false),
        RosterEvent.VisitLate late => VisitFault(before, late.Visit, now, mayHaveBegun: true) ?? LateFault(before, late),
        RosterEvent.VisitAdded added => AddedFault(before, added.Visit, now),
        RosterEvent.Occupied busy => PersonOf(before, busy.Person) is { } person ? OccupiedTime.Fault(before, person, busy, now) : NoPerson(before, busy.Person),
        _ => new($"Händelsen {happened.GetType().Name} kan inte rapporteras: den beslutas av ett förslag.", $"The event {happened.GetType().Name} cannot be reported: a proposal decides it."),
    };

    private static LocalText? AbsentFault(CheckedRoster before, RosterEvent.Absent absent, int now)
    {
        if (PersonOf(before, absent.Person) is not { } person)
        {
            return NoPerson(before, absent.Person);
        }
        if (absent.Time.Start < now || absent.Time.Start >= before.Problem.Horizon.EndMinute)
        {
            return new(
                $"Frånvaron börjar {At(before, absent.Time.Start).Sv}, utanför det som går att planera om: {At(before, now).Sv} och framåt i schemat. Kanske gäller den en annan vecka.",
                $"The absence begins {At(before, absent.Time.Start).En}, outside what can be replanned: from {At(before, now).En} on in the roster. Maybe it concerns another week.");
        }
        if (person.Absences.Any(a => a.Time.Overlaps(absent.Time)))
        {
            return new($"{absent.Person} är redan frånvarande då.", $"{absent.Person} is already absent then.");
        }
        return ShiftsOf(before, person).Any(s => s.Time.Overlaps(absent.Time)) ? null : new(
            $"{absent.Person} har inget pass då: ingenting att täcka.", $"{absent.Person} has no shift then: nothing to cover.");
    }

    private static LocalText? VisitFault(CheckedRoster before, VisitId id, int now, bool mayHaveBegun)
    {
        if (before.Problem.Visits.FirstOrDefault(v => v.Id == id) is not { } visit)
        {
            return new($"Det finns inget besök {id}.", $"There is no visit {id}.");
        }
        return before.Roster.Deliveries[visit.Index] is { } delivery && delivery.Start < now && !(mayHaveBegun && delivery.Start + visit.Minutes > now)
            ? new($"Besöket {id} har redan varit eller börjat ({At(before, delivery.Start).Sv}).", $"The visit {id} is over or has begun ({At(before, delivery.Start).En}).")
            : null;
    }

    private static LocalText? LateFault(CheckedRoster before, RosterEvent.VisitLate late)
    {
        var visit = before.Problem.Visits.First(v => v.Id == late.Visit);
        return before.Roster.Deliveries[visit.Index] is null
            ? new($"Ingen utför besöket {late.Visit}, så det kan inte bli försenat.", $"Nobody serves the visit {late.Visit}, so it cannot run late.")
            : late.Minutes <= visit.Minutes
                ? new($"Besöket {late.Visit} är redan {visit.Minutes} min; den nya längden måste vara större.", $"The visit {late.Visit} lasts {visit.Minutes} min already; the new length must be more.")
                : null;
    }

    private static LocalText? AddedFault(CheckedRoster before, AddedVisit added, int now) => added switch
    {
        { Minutes: < 1 } or { Staff: < 1 } => new("Ett nytt besök behöver en längd och minst en medarbetare.", "A new visit needs a length and at least one person."),
        _ when added.Window.Latest < now || added.Window.Earliest >= before.Problem.Horizon.EndMinute => new(
            $"Det nya besöket ligger {At(before, added.Window.Earliest).Sv}, utanför det som går att planera om.",
            $"The new visit lies {At(before, added.Window.Earliest).En}, outside what can be replanned."),
        _ => Tried(() => Amending.Apply(before.Problem, [new RosterEvent.VisitAdded(added)])),
    };

    private static LocalText? Tried(Func<PlanningProblem> apply)
    {
        try
        {
            apply();
            return null;
        }
        catch (ArgumentException fault)
        {
            return new($"Det nya besöket går inte att lägga in: {fault.Message}", $"The new visit cannot be taken in: {fault.Message}");
        }
    }

    /// <summary>An absence to the end of a day takes the night shifts that begin in it with it.</summary>
    private static RosterEvent.Absent WithLost(CheckedRoster before, RosterEvent.Absent absent)
    {
        var shifts = ShiftsOf(before, PersonOf(before, absent.Person)!);
        var horizon = before.Problem.Horizon;
        var end = absent.Time.End;
        if (horizon.DayStart(horizon.DayOfMinute(end)) == end)
        {
            end = shifts.Where(s => s.Time.Start >= absent.Time.Start && s.Time.Start < end).Select(s => s.Time.End).Append(end).Max();
        }
        var time = new TimeRange(absent.Time.Start, end);
        return absent with { Time = time, Lost = [.. shifts.Where(s => s.Time.Overlaps(time)).Select(s => ShiftParts.Lost(s, time))] };
    }

    private static IReadOnlyList<Shift> ShiftsOf(CheckedRoster before, Person person) => before.Roster.Weeks[person.Index].Shifts;

    private static Person? PersonOf(CheckedRoster before, PersonId id) => before.Problem.People.FirstOrDefault(p => p.Id == id);

    private static LocalText NoPerson(CheckedRoster before, PersonId id)
    {
        var all = string.Join(", ", before.Problem.People.Select(p => p.Id).Take(20));
        return new($"Det finns ingen {id}. De som finns: {all}.", $"There is nobody called {id}. Those there are: {all}.");
    }

    private static LocalText At(CheckedRoster before, int minute) => Say.Moment(before.Problem.Horizon.LocalOf(minute));
}
