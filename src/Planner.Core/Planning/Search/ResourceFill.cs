using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Fills a week towards the contracted hours: shifts lengthened inside resource hours, and shifts of pure resource time
/// on free weekdays, with rest between.
/// </summary>
internal sealed class ResourceFill(PlanningProblem problem)
{
    /// <summary>Fewer minutes than this are no resource shift.</summary>
    public const int ShortestShift = 4 * 60;

    private const int Rest = 660;
    private const int FullShift = 8 * 60;
    private const int LongestFill = 9 * 60;
    private const int Rast = 30;
    private const int RastFrom = 300;
    private readonly PersonDays _days = new(problem);

    /// <summary>About what a shift of the span is paid.</summary>
    public static int PaidAbout((int Start, int End) span) => span.End - span.Start - (span.End - span.Start > RastFrom ? Rast : 0);

    /// <summary>Lengthens weekday shifts, towards the base roster first, and says what is still missing.</summary>
    public int Lengthen(Person person, (int Start, int End)[] spans, int missing)
    {
        foreach (var day in _days.UsualFirst(person))
        {
            if (missing > 0 && day is { Usual: { } usual, Resource: { } range } && IsWorked(spans[day.Day]))
            {
                var (earliest, latest) = Between(person, spans, day.Day, range);
                missing -= Stretch(ref spans[day.Day], Math.Max(earliest, usual.Start), Math.Min(latest, usual.End), missing);
            }
        }
        foreach (var goal in (ReadOnlySpan<int>)[FullShift, LongestFill])
        {
            foreach (var day in _days.Of(person))
            {
                if (missing > 0 && day.Resource is { } range && IsWorked(spans[day.Day]))
                {
                    var (earliest, latest) = Between(person, spans, day.Day, range);
                    missing -= Stretch(ref spans[day.Day], earliest, latest, Math.Min(missing, goal - PaidAbout(spans[day.Day])));
                }
            }
        }
        return missing;
    }

    /// <summary>Puts shifts of resource time on free weekdays; says whether it found room for any.</summary>
    public bool AddShifts(Person person, (int Start, int End)[] spans, int missing)
    {
        var added = false;
        foreach (var day in _days.UsualFirst(person))
        {
            if (missing < ShortestShift || IsWorked(spans[day.Day]) || day.Resource is not { } range)
            {
                continue;
            }
            var (earliest, latest) = Between(person, spans, day.Day, range);
            var start = Math.Max(earliest, day.Usual?.Start ?? 0);
            var paid = Math.Min(missing, FullShift) / StartTimes.ShiftStep * StartTimes.ShiftStep;
            var end = Math.Min(start + paid + (paid > RastFrom ? Rast : 0), latest);
            if (end - start >= ShortestShift)
            {
                spans[day.Day] = (start, end);
                missing -= PaidAbout(spans[day.Day]);
                added = true;
            }
        }
        return added;
    }

    private static bool IsWorked((int Start, int End) span) => span.End > span.Start;

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

    /// <summary>The part of the range that is rested before and after.</summary>
    private static (int Earliest, int Latest) Between(Person person, (int Start, int End)[] spans, int day, TimeRange range)
    {
        var (before, after) = (day - 1, day + 1);
        while (before >= 0 && !IsWorked(spans[before]))
        {
            before--;
        }
        while (after < spans.Length && !IsWorked(spans[after]))
        {
            after++;
        }
        var ended = before >= 0 ? spans[before].End : person.History.LastShiftEnd ?? int.MinValue / 2;
        var starts = after < spans.Length ? spans[after].Start : int.MaxValue / 2;
        return (Math.Max(range.Start, ended + Rest), Math.Min(range.End, starts - Rest));
    }
}
