using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Lays out a person's week around given visits: a shift per served day, lengthened inside resource hours, and shifts of
/// pure resource time on free weekdays, until the contracted hours are filled. The richest variant that breaks no hard
/// rule wins.
/// </summary>
internal sealed class WeekLayout(PlanningProblem problem, Scorer scorer)
{
    private const int Rest = 660;
    private const int FullShift = 8 * 60;
    private const int LongestFill = 9 * 60;
    private const int ShortestResourceShift = 4 * 60;
    private const int Rast = 30;
    private const int RastFrom = 300;
    private readonly Dictionary<int, (int Day, TimeRange? Usual)[]> _usualDays = [];
    private readonly Dictionary<(int Person, int Day), TimeRange?> _ranges = [];

    /// <summary>The week serving the visits, by day, each day's sorted by start; with its score.</summary>
    /// <param name="person">Whose week.</param>
    /// <param name="served">What is served each day.</param>
    /// <param name="like">An earlier week of the person: shifts that come out the same are taken over from it.</param>
    public (PersonWeek Week, Score Score) Lay(Person person, Activity[][] served, PersonWeek? like)
    {
        var bare = new (int Start, int End)[served.Length];
        var missing = person.TargetMinutes;
        for (var day = 0; day < served.Length; day++)
        {
            bare[day] = served[day].Length == 0 ? default : Hull(served[day]);
            missing -= PaidAbout(bare[day]);
        }
        if (missing <= 0)
        {
            return Scored(person, served, bare, like);
        }
        var longer = ((int Start, int End)[])bare.Clone();
        missing = Lengthen(person, longer, missing);
        var fuller = ((int Start, int End)[])longer.Clone();
        if (missing >= ShortestResourceShift && AddResourceShifts(person, fuller, missing)
            && Scored(person, served, fuller, like) is { Score.Hard: 0 } filled)
        {
            return filled;
        }
        var lengthened = Scored(person, served, longer, like);
        return lengthened.Score.Hard == 0 ? lengthened : Scored(person, served, bare, like);
    }

    private (PersonWeek Week, Score Score) Scored(Person person, Activity[][] served, (int Start, int End)[] spans, PersonWeek? like)
    {
        var shifts = new List<Shift>(served.Length);
        for (var day = 0; day < served.Length; day++)
        {
            var (start, end) = spans[day];
            if (end > start)
            {
                var same = like?.On(day) is { } shift && ReferenceEquals(shift.Served, served[day]) && shift.Time.Start == start && shift.Time.End == end;
                shifts.Add(same ? like!.On(day)! : ShiftLayout.Lay(problem, day, start, end, served[day]));
            }
        }
        var week = new PersonWeek(person, shifts);
        return (week, scorer.OfWeek(week));
    }

    private static int PaidAbout((int Start, int End) span) => span.End - span.Start - (span.End - span.Start > RastFrom ? Rast : 0);

    private static (int Start, int End) Hull(Activity[] served) => (
        served[0].Time.Start / StartTimes.ShiftStep * StartTimes.ShiftStep,
        StartTimes.NextOnGrid(served[^1].Time.End, StartTimes.ShiftStep));

    /// <summary>Lengthens weekday shifts, towards the base roster first, and says what is still missing.</summary>
    private int Lengthen(Person person, (int Start, int End)[] spans, int missing)
    {
        foreach (var (day, usualShift) in UsualDaysFirst(person))
        {
            if (missing > 0 && usualShift is { } usual && spans[day].End > spans[day].Start && ResourceRange(person, day) is { } range)
            {
                var (earliest, latest) = (PreviousEnd(person, spans, day) + Rest, NextStart(spans, day) - Rest);
                missing -= Stretch(ref spans[day], Math.Max(Math.Max(range.Start, earliest), usual.Start), Math.Min(Math.Min(range.End, latest), usual.End), missing);
            }
        }
        foreach (var goal in (ReadOnlySpan<int>)[FullShift, LongestFill])
        {
            for (var day = 0; day < spans.Length && missing > 0; day++)
            {
                if (spans[day].End <= spans[day].Start || ResourceRange(person, day) is not { } range)
                {
                    continue;
                }
                var paid = PaidAbout(spans[day]);
                var (earliest, latest) = (PreviousEnd(person, spans, day) + Rest, NextStart(spans, day) - Rest);
                missing -= Stretch(ref spans[day], Math.Max(range.Start, earliest), Math.Min(range.End, latest), Math.Min(missing, goal - paid));
            }
        }
        return missing;
    }

    private static int Stretch(ref (int Start, int End) span, int earliest, int latest, int wanted)
    {
        wanted = wanted / StartTimes.ShiftStep * StartTimes.ShiftStep;
        if (wanted <= 0)
        {
            return 0;
        }
        var grossed = wanted + (span.End - span.Start <= RastFrom && span.End - span.Start + wanted > RastFrom ? Rast : 0);
        var late = Math.Clamp(latest - span.End, 0, grossed);
        var early = Math.Clamp(span.Start - earliest, 0, grossed - late);
        span = (span.Start - early, span.End + late);
        return Math.Min(wanted, late + early);
    }

    private bool AddResourceShifts(Person person, (int Start, int End)[] spans, int missing)
    {
        var added = false;
        foreach (var (day, usual) in UsualDaysFirst(person))
        {
            if (missing < ShortestResourceShift || spans[day].End > spans[day].Start || ResourceRange(person, day) is not { } range)
            {
                continue;
            }
            var start = Math.Max(Math.Max(range.Start, usual?.Start ?? 0), PreviousEnd(person, spans, day) + Rest);
            var latest = Math.Min(range.End, NextStart(spans, day) - Rest);
            var paid = Math.Min(missing, FullShift) / StartTimes.ShiftStep * StartTimes.ShiftStep;
            var end = Math.Min(start + paid + (paid > RastFrom ? Rast : 0), latest);
            if (end - start >= ShortestResourceShift)
            {
                spans[day] = (start, end);
                missing -= PaidAbout(spans[day]);
                added = true;
            }
        }
        return added;
    }

    /// <summary>Every day, those the base roster has a shift on before the others.</summary>
    private (int Day, TimeRange? Usual)[] UsualDaysFirst(Person person)
    {
        if (!_usualDays.TryGetValue(person.Index, out var days))
        {
            var usual = person.BaseShifts.GroupBy(s => problem.Horizon.DayOfMinute(s.Start)).ToDictionary(g => g.Key, g => (TimeRange?)g.First());
            days = [.. Enumerable.Range(0, problem.Horizon.Days).Select(d => (d, usual.GetValueOrDefault(d))).OrderBy(d => d.Item2 is null)];
            _usualDays[person.Index] = days;
        }
        return days;
    }

    /// <summary>Where resource time may lie on a weekday the person is there, or null.</summary>
    private TimeRange? ResourceRange(Person person, int day)
    {
        if (!_ranges.TryGetValue((person.Index, day), out var range))
        {
            _ranges[(person.Index, day)] = range = FindResourceRange(person, day);
        }
        return range;
    }

    private TimeRange? FindResourceRange(Person person, int day)
    {
        if (problem.Horizon.IsWeekend(day))
        {
            return null;
        }
        var (from, to) = problem.Parts.ResourceHours;
        var (start, end) = (problem.Horizon.MinuteOf(day, from), problem.Horizon.MinuteOf(day, to));
        foreach (var range in person.Available)
        {
            if (range.Start < end && start < range.End)
            {
                (start, end) = (Math.Max(start, range.Start), Math.Min(end, range.End));
                var whole = new TimeRange(start, Math.Max(start, end));
                return person.Absences.Any(a => a.Time.Overlaps(whole)) ? null : whole;
            }
        }
        return null;
    }

    private static int PreviousEnd(Person person, (int Start, int End)[] spans, int day)
    {
        for (var before = day - 1; before >= 0; before--)
        {
            if (spans[before].End > spans[before].Start)
            {
                return spans[before].End;
            }
        }
        return person.History.LastShiftEnd ?? int.MinValue / 2;
    }

    private static int NextStart((int Start, int End)[] spans, int day)
    {
        for (var after = day + 1; after < spans.Length; after++)
        {
            if (spans[after].End > spans[after].Start)
            {
                return spans[after].Start;
            }
        }
        return int.MaxValue / 2;
    }
}
