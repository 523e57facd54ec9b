using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>Reads a roster out of a solved model; what the model kept constant is taken over as it is.</summary>
internal static class RosterReader
{
    public static Roster Read(RosterModel model, CpSolution solution)
    {
        var weeks = model.Problem.People.Select(p => model.FreePeople.Contains(p) ? Week(model, solution, p) : model.Incumbent.Weeks[p.Index]);
        return new Roster(weeks, model.Problem.Visits.Count);
    }

    private static PersonWeek Week(RosterModel model, CpSolution solution, Person person)
    {
        var shifts = new List<Shift>();
        foreach (var day in model.Shifts(person))
        {
            if (day.IsFree && solution.Value(day.Works))
            {
                shifts.Add(ReadShift(day, solution));
            }
            else if (!day.IsFree && model.Incumbent.Weeks[person.Index].On(day.Day) is { } kept)
            {
                shifts.Add(kept);
            }
        }
        return new PersonWeek(person, shifts);
    }

    private static Shift ReadShift(ShiftVariables day, CpSolution solution)
    {
        var served = day.Visits.Where(v => solution.Value(v.Serves))
            .Select(v => new Activity(v.Visit.Kind, v.Visit, Range(solution.Value(v.Start), solution.Value(v.Minutes))));
        var breaks = day.Breaks.Where(b => solution.Value(b.Present))
            .Select(b => new Break(Range(solution.Value(b.Start), solution.Value(b.Minutes)), b.Paid));
        var start = (int)solution.Value(day.Start);
        return new Shift(day.Day, new TimeRange(start, (int)solution.Value(day.End)), [.. breaks], [.. served]);
    }

    private static TimeRange Range(long start, long minutes) => new((int)start, (int)(start + minutes));
}
