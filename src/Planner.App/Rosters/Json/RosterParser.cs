using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Turns the shifts of a roster file into a roster, as far as they can be understood.</summary>
internal sealed class RosterParser(PlanningProblem problem)
{
    private readonly Dictionary<string, Person> _people = problem.People.ToDictionary(p => p.Id.Value);
    private readonly ActivityParser _activities = new(problem);
    private readonly Dictionary<(int Person, int Day), Shift> _shifts = [];
    private readonly HashSet<(int Person, int Visit)> _served = [];

    /// <summary>The roster; meaningless when faults were noted.</summary>
    public Roster Roster(JsonCursor root)
    {
        foreach (var item in root.Items("shifts", required: true))
        {
            item.OnlyKnown("person", "start", "end", "breaks", "activities");
            var person = Person(item);
            var time = _activities.Time(item);
            var breaks = item.Items("breaks").Select(_activities.Break).OfType<Break>().ToList();
            var served = item.Items("activities").Select(a => Served(a, person)).OfType<Activity>().ToList();
            if (person is not null && time is { } span)
            {
                Add(item, person, new Shift(problem.Horizon.DayOfMinute(span.Start), span, breaks, served));
            }
        }
        return new Roster(
            problem.People.Select(p => new PersonWeek(p, _shifts.Where(s => s.Key.Person == p.Index).Select(s => s.Value))),
            problem.Visits.Count);
    }

    private Person? Person(JsonCursor item)
    {
        if (item.Text("person") is not { } id)
        {
            return null;
        }
        if (!_people.TryGetValue(id, out var person))
        {
            item.Fault("person", RosterFaultTexts.UnknownPerson(id, problem.Name));
        }
        return person;
    }

    private Activity? Served(JsonCursor item, Person? person)
    {
        if (_activities.Served(item) is not { } activity)
        {
            return null;
        }
        if (person is not null && !_served.Add((person.Index, activity.Visit!.Index)))
        {
            item.Fault("visit", RosterFaultTexts.ServedTwice(person.Id.Value, activity.Visit.Id.Value));
            return null;
        }
        return activity;
    }

    private void Add(JsonCursor item, Person person, Shift shift)
    {
        var horizon = problem.Horizon;
        if (shift.Day < 0 || shift.Day >= horizon.Days)
        {
            item.Fault("start", RosterFaultTexts.OutsideHorizon(LocalTimes.Write(horizon, shift.Time.Start), horizon));
        }
        else if (!_shifts.TryAdd((person.Index, shift.Day), shift))
        {
            item.Fault("start", RosterFaultTexts.SecondShift(person.Id.Value, horizon.DateOf(shift.Day)));
        }
    }
}
