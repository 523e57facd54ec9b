using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Applies a roster's events to its scenario: the problem the roster is judged by.</summary>
public static class Amending
{
    /// <summary>The problem with the events applied in order. Visits keep their ids; positions are anew.</summary>
    /// <exception cref="ArgumentException">An event names what the problem does not have, or gives a length that cannot be.</exception>
    public static PlanningProblem Apply(PlanningProblem problem, IReadOnlyList<RosterEvent> events) =>
        events.Count == 0 ? problem : new PlanningProblem(events.Aggregate(problem.Parts, After), problem.Rules);

    private static ProblemParts After(ProblemParts parts, RosterEvent happened) => happened switch
    {
        RosterEvent.Absent absent => Unpinned(WithPerson(parts, absent.Person, p => Away(p, absent)), absent),
        RosterEvent.Returned back => WithPerson(parts, back.Person, p => Back(p, back)),
        RosterEvent.ExtraOrdered extra => WithPerson(parts, extra.Person, p => p with { OrderedExtraMinutes = p.OrderedExtraMinutes + extra.Minutes }),
        RosterEvent.VisitCancelled cancelled => Without(parts, cancelled.Visit),
        RosterEvent.VisitAdded added => With(parts, added.Visit),
        RosterEvent.VisitLate late => WithVisit(parts, late.Visit, v => v with { Minutes = Positive(late.Minutes, late.Visit) }),
        RosterEvent.Occupied busy => parts with { Visits = [.. parts.Visits, OccupiedTime.DutyOf(parts, busy)] },
        RosterEvent.VisitMoved moved => WithVisit(parts, moved.Visit, v => v with { Windows = [moved.To], Pin = null }),
        RosterEvent.VisitReduced reduced => WithVisit(parts, reduced.Visit, v => v with { Minutes = Positive(reduced.Minutes, reduced.Visit) }),
        _ => throw new ArgumentException($"Unknown event {happened.GetType().Name}."),
    };

    /// <summary>What was scheduled and falls away counts as worked, so the hours left to plan shrink by just that.</summary>
    private static Person Away(Person person, RosterEvent.Absent absent) => person with
    {
        Absences = [.. person.Absences.Append(new Absence(absent.Time, absent.Kind)).OrderBy(a => a.Time.Start)],
        TargetMinutes = Math.Max(0, person.TargetMinutes - absent.Lost.Sum(s => s.PaidMinutes)),
    };

    private static Person Back(Person person, RosterEvent.Returned back) => person with
    {
        Absences = [.. person.Absences.Select(a => Cut(a, back.From)).OfType<Absence>()],
        TargetMinutes = person.TargetMinutes + back.Regained.Sum(s => s.PaidMinutes),
    };

    private static Absence? Cut(Absence absence, int from) => absence.Time.Start >= from || absence.Time.End <= from
        ? absence.Time.Start == from ? null : absence
        : absence with { Time = new TimeRange(absence.Time.Start, from) };

    /// <summary>A visit pinned to somebody who is away is open again.</summary>
    private static ProblemParts Unpinned(ProblemParts parts, RosterEvent.Absent absent) => parts with
    {
        Visits = [.. parts.Visits.Select(v => v.Pin is { } pin && pin.People.Contains(absent.Person) && Meets(v, absent.Time) ? v with { Pin = null } : v)],
    };

    private static bool Meets(Visit visit, TimeRange time) => visit.Windows.Any(w => new TimeRange(w.Earliest, w.Latest + visit.Minutes).Overlaps(time));

    private static ProblemParts Without(ProblemParts parts, VisitId id)
    {
        var gone = IndexOf(parts, id);
        return parts with
        {
            Visits = [.. parts.Visits.Where(v => v.Index != gone).Select((v, i) => v with { Index = i })],
            SamePersonLinks = [.. parts.SamePersonLinks.Where(l => l.First != gone && l.Second != gone).Select(l => new SamePersonLink(Moved(l.First), Moved(l.Second)))],
            OrderLinks = [.. parts.OrderLinks.Where(l => l.First != gone && l.Second != gone).Select(l => l with { First = Moved(l.First), Second = Moved(l.Second) })],
        };

        int Moved(int index) => index > gone ? index - 1 : index;
    }

    private static ProblemParts With(ProblemParts parts, AddedVisit added)
    {
        var client = parts.Clients.FirstOrDefault(c => c.Id == added.Client)
            ?? throw new ArgumentException($"There is no client {added.Client}. Maybe the code is misspelled.");
        var before = parts.Visits.FirstOrDefault(v => v.Client?.Id == added.Client);
        var date = parts.Horizon.DateOf(added.Window.Day);
        var decision = client.Decisions.FirstOrDefault(d => d.Service == added.Service && d.Valid.Contains(date))
            ?? throw new ArgumentException($"{added.Client} has no decision on {added.Service} on {date:yyyy-MM-dd}. Maybe another service was meant.");
        if (parts.Visits.Any(v => v.Id == added.Id))
        {
            throw new ArgumentException($"There is a visit {added.Id} already. Maybe choose another id.");
        }
        return parts with { Visits = [.. parts.Visits, NewVisit(parts, added, client, decision, before)] };
    }

    private static Visit NewVisit(ProblemParts parts, AddedVisit added, Client client, Decision decision, Visit? before) => new()
    {
        Id = added.Id,
        Index = parts.Visits.Count,
        Kind = ActivityKind.Visit,
        Client = client,
        Service = added.Service,
        Decision = decision.Id,
        Unit = before?.Unit ?? parts.People[0].Unit,
        Zone = before?.Zone ?? client.Zone,
        Minutes = Positive(added.Minutes, added.Id),
        Staff = added.Staff,
        Windows = [added.Window],
        Competences = added.Competences,
        Flexibility = client.IsFlagged || added.Service == Service.PersonalAssistance ? Flexibility.Fixed
            : added.Service == Service.HousingSupport ? Flexibility.Movable : Flexibility.ByAgreement,
        MealOffsets = added is { Staff: 1, Service: Service.PersonalAssistance } ? MealBreaks.In(added.Minutes) : [],
    };

    private static ProblemParts WithPerson(ProblemParts parts, PersonId id, Func<Person, Person> change) => parts.People.Any(p => p.Id == id)
        ? parts with { People = [.. parts.People.Select(p => p.Id == id ? change(p) : p)] }
        : throw new ArgumentException($"There is nobody called {id}. Maybe the id is misspelled.");

    private static ProblemParts WithVisit(ProblemParts parts, VisitId id, Func<Visit, Visit> change)
    {
        var index = IndexOf(parts, id);
        return parts with { Visits = [.. parts.Visits.Select(v => v.Index == index ? change(v) : v)] };
    }

    private static int IndexOf(ProblemParts parts, VisitId id) => parts.Visits.FirstOrDefault(v => v.Id == id)?.Index
        ?? throw new ArgumentException($"There is no visit {id}. Maybe it was cancelled, or the id is misspelled.");

    private static int Positive(int minutes, VisitId id) => minutes > 0
        ? minutes
        : throw new ArgumentException($"The visit {id} cannot last {minutes} minutes. Maybe cancel it instead.");
}
