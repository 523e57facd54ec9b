using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Lays out a person's week around given visits: a shift per served day, lengthened inside resource hours, and shifts of
/// pure resource time on free weekdays, until the contracted hours are filled. The richest variant that breaks no hard
/// rule wins. One per thread: it reuses its working space.
/// </summary>
internal sealed class WeekLayout(PlanningProblem problem, Scorer scorer)
{
    private readonly ResourceFill _fill = new(problem);
    private readonly (int Start, int End)[] _bare = new (int, int)[problem.Horizon.Days];
    private readonly (int Start, int End)[] _longer = new (int, int)[problem.Horizon.Days];
    private readonly (int Start, int End)[] _fuller = new (int, int)[problem.Horizon.Days];
    private readonly Shift?[] _shifts = new Shift?[problem.Horizon.Days];

    /// <summary>The week serving the visits, by day, each day's sorted by start; with its score. Null when it breaks too many hard rules.</summary>
    /// <param name="person">Whose week.</param>
    /// <param name="served">What is served each day.</param>
    /// <param name="like">An earlier week of the person: shifts that come out the same are taken over from it.</param>
    /// <param name="mostBreaches">How many breaches of hard rules it may have.</param>
    public (PersonWeek Week, Score Score)? Lay(Person person, Activity[][] served, PersonWeek? like, int mostBreaches = int.MaxValue)
    {
        var missing = person.TargetMinutes;
        for (var day = 0; day < served.Length; day++)
        {
            _bare[day] = served[day].Length == 0 ? default : Hull(served[day]);
            missing -= ResourceFill.PaidAbout(_bare[day]);
            _shifts[day] = like?.On(day) is { } shift && ReferenceEquals(shift.Served, served[day]) ? shift : null;
        }
        return (missing > 0 && !problem.Typed.IsOnly ? Filled(person, served, missing) : null) ?? Scored(person, served, _bare, mostBreaches);
    }

    /// <summary>The lawful week with resource time for the missing minutes, or null when nothing can be filled.</summary>
    private (PersonWeek Week, Score Score)? Filled(Person person, Activity[][] served, int missing)
    {
        _bare.CopyTo(_longer, 0);
        var left = _fill.Lengthen(person, _longer, missing);
        _longer.CopyTo(_fuller, 0);
        if (left >= ResourceFill.ShortestShift && _fill.AddShifts(person, _fuller, left) && Scored(person, served, _fuller, 0) is { } filled)
        {
            return filled;
        }
        return left < missing ? Scored(person, served, _longer, 0) : null;
    }

    private (PersonWeek Week, Score Score)? Scored(Person person, Activity[][] served, (int Start, int End)[] spans, int mostBreaches)
    {
        var shifts = new List<Shift>(served.Length);
        for (var day = 0; day < served.Length; day++)
        {
            var (start, end) = spans[day];
            if (end > start)
            {
                var same = _shifts[day] is { } shift && shift.Time.Start == start && shift.Time.End == end;
                shifts.Add(same ? _shifts[day]! : _shifts[day] = ShiftLayout.Lay(problem, day, start, end, served[day]));
            }
        }
        var week = new PersonWeek(person, shifts);
        return scorer.OfWeek(week, mostBreaches) is { } score ? (week, score) : null;
    }

    private static (int Start, int End) Hull(Activity[] served) => (
        served[0].Time.Start / StartTimes.ShiftStep * StartTimes.ShiftStep,
        StartTimes.NextOnGrid(served[^1].Time.End, StartTimes.ShiftStep));
}
