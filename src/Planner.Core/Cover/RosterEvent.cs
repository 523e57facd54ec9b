using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// Something that happened to a roster after it was made, or that was decided because of it. A roster is lawful under
/// its scenario with its events applied, in order; so the events are kept with the roster.
/// </summary>
public abstract record RosterEvent
{
    private RosterEvent()
    {
    }

    /// <summary>Somebody is away (frånvaro).</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Time">When, in horizon minutes.</param>
    /// <param name="Kind">The kind of absence, as coarse as pay needs it.</param>
    /// <param name="Lost">The shifts, or the parts of them, that fall away; filled in by the planner when it takes the event over.</param>
    public sealed record Absent(PersonId Person, TimeRange Time, AbsenceKind Kind, IReadOnlyList<ShiftSpan> Lost) : RosterEvent
    {
        /// <summary>The longest absence that can be reported at once, in days.</summary>
        public const int LongestDays = 366;
    }

    /// <summary>Somebody who was away is back (friskanmälan): the absence ends at the minute.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="From">First minute at work again.</param>
    /// <param name="Regained">The shifts, or parts of them, that come back; filled in by the planner.</param>
    public sealed record Returned(PersonId Person, int From, IReadOnlyList<ShiftSpan> Regained) : RosterEvent;

    /// <summary>A visit will not take place, for a reason that is not the unit's (avbokat).</summary>
    public sealed record VisitCancelled(VisitId Visit) : RosterEvent;

    /// <summary>A visit that was not in the scenario.</summary>
    public sealed record VisitAdded(AddedVisit Visit) : RosterEvent;

    /// <summary>A visit runs late: it lasts this long instead, with the people and the start it has.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="Minutes">Its new length.</param>
    public sealed record VisitLate(VisitId Visit, int Minutes) : RosterEvent;

    /// <summary>
    /// Somebody on duty is busy with something else for a while (upptagen: a meeting, an errand, the doctor's) and then goes
    /// on with the shift: paid time that stands, whatever was planned in it.
    /// </summary>
    /// <param name="Duty">An id no visit has, for the duty that takes the time.</param>
    /// <param name="Person">Who.</param>
    /// <param name="Time">When, in horizon minutes; inside one shift.</param>
    /// <param name="Zone">Where, a zone of the travel table.</param>
    public sealed record Occupied(VisitId Duty, PersonId Person, TimeRange Time, string Zone) : RosterEvent;

    /// <summary>Decided: the visit is given at another time than its client's windows say. A proposal until the client is told.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="To">When it may start instead.</param>
    public sealed record VisitMoved(VisitId Visit, VisitWindow To) : RosterEvent;

    /// <summary>Decided: the visit is given in its reduced form, shortened or by phone.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="Minutes">Its new length.</param>
    public sealed record VisitReduced(VisitId Visit, int Minutes) : RosterEvent;

    /// <summary>Decided: the person is ordered to work longer than scheduled (fyllnadstid or övertid).</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Minutes">Paid minutes beyond the schedule, in the whole horizon.</param>
    public sealed record ExtraOrdered(PersonId Person, int Minutes) : RosterEvent;
}

/// <summary>A shift or the part of one that fell away: its span and its unpaid breaks.</summary>
/// <param name="Day">The day the shift starts on.</param>
/// <param name="Time">From start to end.</param>
/// <param name="Unpaid">Unpaid breaks in it.</param>
public sealed record ShiftSpan(int Day, TimeRange Time, IReadOnlyList<TimeRange> Unpaid)
{
    /// <summary>Paid minutes.</summary>
    public int PaidMinutes => Time.Minutes - Unpaid.Sum(b => b.Minutes);
}

/// <summary>What is known of a visit that comes in during the week; the rest follows from the client and its decision.</summary>
/// <param name="Id">An id no other visit has.</param>
/// <param name="Client">For whom.</param>
/// <param name="Service">Under which service.</param>
/// <param name="Minutes">Length, above 0.</param>
/// <param name="Staff">People needed at the same time, 1 or more.</param>
/// <param name="Window">When it may start.</param>
/// <param name="Competences">What each who serves it must hold.</param>
public sealed record AddedVisit(
    VisitId Id, ClientId Client, Service Service, int Minutes, int Staff, VisitWindow Window, IReadOnlyList<string> Competences);
