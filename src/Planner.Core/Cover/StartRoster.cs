using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>The roster that is left when what events take away is taken out and what they give back is put in.</summary>
internal sealed class StartRoster(Roster before, PlanningProblem problem, IReadOnlyList<RosterEvent> events)
{
    private readonly Dictionary<VisitId, Visit> _visits = problem.Visits.ToDictionary(v => v.Id);

    public Roster Make()
    {
        var weeks = before.Weeks.Select(w => Kept(problem.People[w.Person.Index], w)).ToList();
        var understaffed = ShortOfStaff(weeks);
        return new Roster(weeks.Select(w => Mended(w, understaffed)), problem.Visits.Count);
    }

    /// <summary>The roster as it is, for another problem with the same people and visits.</summary>
    public static Roster For(PlanningProblem problem, Roster roster) => new(
        roster.Weeks.Select(w => new PersonWeek(problem.People[w.Person.Index], w.Shifts.Select(s => new Shift(
            s.Day, s.Time, s.Breaks, [.. s.Served.Select(a => a with { Visit = problem.Visits[a.Visit!.Index] })])))),
        problem.Visits.Count);

    private PersonWeek Kept(Person person, PersonWeek week)
    {
        var shifts = week.Shifts.Select(s => Rebased(s)).ToList();
        foreach (var happened in events)
        {
            shifts = happened switch
            {
                RosterEvent.Absent absent when absent.Person == person.Id => [.. shifts.Select(s => absent.Time.Overlaps(s.Time) ? ShiftParts.Outside(s, absent.Time) : s).OfType<Shift>()],
                RosterEvent.Occupied busy when busy.Person == person.Id => [.. shifts.Select(s => s.Time.Contains(busy.Time) ? OccupiedTime.Taken(problem, s, _visits[busy.Duty]) : s)],
                RosterEvent.Returned back when back.Person == person.Id => [.. shifts, .. back.Regained.Where(r => !shifts.Exists(s => s.Day == r.Day)).Select(Regained)],
                _ => shifts,
            };
        }
        return new PersonWeek(person, shifts);
    }

    /// <summary>The shift with the visits as they are now: a cancelled one is gone, a late one longer.</summary>
    private Shift Rebased(Shift shift)
    {
        var served = from activity in shift.Served
                     let visit = _visits.GetValueOrDefault(activity.Visit!.Id)
                     where visit is not null
                     let minutes = activity.Time.Minutes == activity.Visit!.Minutes ? visit.Minutes : activity.Time.Minutes
                     select activity with { Visit = visit, Time = new TimeRange(activity.Time.Start, activity.Time.Start + minutes) };
        return new Shift(shift.Day, shift.Time, shift.Breaks, [.. served]);
    }

    private static Shift Regained(ShiftSpan span) => new(span.Day, span.Time, [.. span.Unpaid.Select(b => new Break(b, Paid: false))], []);

    /// <summary>Visits that lost somebody, or that a late one runs into: nobody serves them until they are covered.</summary>
    private HashSet<VisitId> ShortOfStaff(List<PersonWeek> weeks)
    {
        var pushed = weeks.SelectMany(w => w.Shifts).SelectMany(RunInto).ToHashSet();
        var staffed = weeks.SelectMany(w => w.Shifts).SelectMany(s => s.Served).GroupBy(a => a.Visit!.Id);
        pushed.UnionWith(staffed.Where(g => g.Count() < g.First().Visit!.Staff).Select(g => g.Key));
        return pushed;
    }

    private IEnumerable<VisitId> RunInto(Shift shift)
    {
        for (var i = 1; i < shift.Served.Count; i++)
        {
            var (one, next) = (shift.Served[i - 1], shift.Served[i]);
            if (next.Time.Start < one.Time.End + problem.Travel(one.Visit!, next.Visit!))
            {
                yield return next.Visit!.Id;
            }
        }
    }

    private PersonWeek Mended(PersonWeek week, HashSet<VisitId> gone) => new(week.Person, week.Shifts.Select(s => Mended(week.Person, s, gone)));

    private Shift Mended(Person person, Shift shift, HashSet<VisitId> gone)
    {
        Activity[] served = [.. shift.Served.Where(a => !gone.Contains(a.Visit!.Id))];
        var end = Math.Max(shift.Time.End, StartTimes.NextOnGrid(served.Length == 0 ? 0 : served[^1].Time.End, StartTimes.ShiftStep));
        var meals = served.SelectMany(a => a.Visit!.MealOffsets.Select(o => a.Time.Start + o)).ToHashSet();
        var kept = new Shift(shift.Day, new TimeRange(shift.Time.Start, end),
            [.. shift.Breaks.Where(b => !b.Paid || meals.Contains(b.Time.Start))], served);
        return IsLawful(person, kept) ? kept : ShiftLayout.Lay(problem, shift.Day, shift.Time.Start, end, served);
    }

    private bool IsLawful(Person person, Shift shift)
    {
        var findings = new Findings(keep: false);
        foreach (var rule in problem.Rules.PersonRules.Where(r => r is BreakInTime or OnePlace))
        {
            rule.Check(problem, new PersonWeek(person, [shift]), findings);
        }
        return findings.HardBreaches == 0;
    }
}
