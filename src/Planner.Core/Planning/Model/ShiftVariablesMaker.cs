using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>Makes the variables of one person-day: free, or constant as in the incumbent.</summary>
internal sealed class ShiftVariablesMaker
{
    private const int Step = StartTimes.ShiftStep;
    private const int LongestRast = Break.LongestRast;
    private const int LongestNight = 14 * 60;
    private readonly PlanningProblem _problem;
    private readonly Roster _incumbent;
    private readonly Neighbourhood _free;
    private readonly CpModelBuilder _cp;
    private readonly ILookup<(int Person, int Day), ServedVisit> _served;

    public ShiftVariablesMaker(PlanningProblem problem, Roster incumbent, Neighbourhood free, CpModelBuilder cp, VisitVariables[] visits)
    {
        (_problem, _incumbent, _free, _cp) = (problem, incumbent, free, cp);
        _served = (from visit in visits
                   from option in visit.Options
                   select (Cell: (option.Person.Index, option.ShiftDay), Served: new ServedVisit(visit.Visit, option.Serves, visit.Start, visit.Minutes, visit.IsFree ? option.Window : null)))
            .ToLookup(s => s.Cell, s => s.Served);
    }

    public ShiftVariables Make(Person person, int day)
    {
        if (_problem.Typed.IsOnly && _free.Cells.Contains((person.Index, day)))
        {
            return Typed(person, day);
        }
        var served = _served[(person.Index, day)].ToList();
        return _free.Cells.Contains((person.Index, day)) ? Free(person, day, served) : Constant(person, day, served);
    }

    /// <summary>A day that is free or one of the shift types: a literal for each, and times that follow from them.</summary>
    private ShiftVariables Typed(Person person, int day)
    {
        var midnight = _problem.Horizon.DayStart(day);
        var shifts = Enumerable.Range(0, _problem.Typed.Types.Count).Select(t => _problem.Typed.On(day, t)).ToList();
        var types = shifts.Select((_, t) => _cp.NewBool($"type {person.Id} {day} {t}")).ToList();
        var works = _cp.NewBool($"works {person.Id} {day}");
        _cp.AddExactlyOne([.. types, !works]);
        var start = LinearExpr.WeightedSum(types.Select((t, i) => (t, (long)(shifts[i].Time.Start - midnight)))) + midnight;
        var end = LinearExpr.WeightedSum(types.Select((t, i) => (t, (long)(shifts[i].Time.End - midnight)))) + midnight;
        var breaks = from i in Enumerable.Range(0, shifts.Count)
                     from rast in shifts[i].Breaks
                     select new BreakVariables(types[i], rast.Time.Start, (LinearExpr)types[i] * rast.Time.Minutes, Literal.False, Paid: false);
        var span = new TimeRange(shifts.Min(s => s.Time.Start), shifts.Max(s => s.Time.End));
        return new ShiftVariables(person, day, span, works, start, end, [.. breaks], [], Route.Create(_cp, _problem, []), isFree: true) { OfType = types };
    }

    private ShiftVariables Constant(Person person, int day, List<ServedVisit> served)
    {
        var midnight = _problem.Horizon.DayStart(day);
        if (_incumbent.Weeks[person.Index].On(day) is not { } shift)
        {
            return new ShiftVariables(person, day, new(midnight, midnight), Literal.False, midnight, midnight, [], served, null);
        }
        var breaks = shift.Breaks.OrderBy(b => b.Paid).Select(b => new BreakVariables(
            Literal.True, b.Time.Start, b.Time.Minutes, Literal.Of(b.IsSplit), b.Paid));
        return new ShiftVariables(person, day, shift.Time, Literal.True, shift.Time.Start, shift.Time.End, [.. breaks], served, null);
    }

    private ShiftVariables Free(Person person, int day, List<ServedVisit> served)
    {
        var midnight = _problem.Horizon.DayStart(day);
        var (first, last) = Hull(person, day);
        if (last <= first)
        {
            foreach (var visit in served)
            {
                _cp.AddBoolAnd([!visit.Serves]);
            }
            return new ShiftVariables(person, day, new(midnight, midnight), Literal.False, midnight, midnight, [], served, Route.Create(_cp, _problem, []), isFree: true);
        }
        var kept = _free.KeptSpans.Contains((person.Index, day)) ? _incumbent.Weeks[person.Index].On(day) : null;
        (first, last) = kept is null ? (first, last) : (kept.Time.Start, kept.Time.End);
        var (works, start, end) = kept is null
            ? FreeSpan(person, day, first, last)
            : (Literal.True, LinearExpr.Constant(first), LinearExpr.Constant(last));
        foreach (var visit in served)
        {
            _cp.AddImplication(visit.Serves, works);
            _cp.AddLessOrEqual(start, visit.Start).OnlyEnforceIf(visit.Serves);
            _cp.AddGreaterOrEqual(end, visit.End).OnlyEnforceIf(visit.Serves);
        }
        List<BreakVariables> rests = kept is null || !kept.Breaks.Any(b => !b.Paid) ? FreeBreaks() : [.. KeptBreaks(kept)];
        BreakVariables[] breaks = [.. rests, .. Meals(served)];
        return new ShiftVariables(person, day, new(first, last), works, start, end, breaks, served, _free.HasRoutes ? Route.Create(_cp, _problem, served) : null, isFree: true);

        List<BreakVariables> FreeBreaks()
        {
            var one = FreeBreak(midnight, first, last, works, start, end, kept is null ? StartTimes.LongestSplit : LongestRast);
            if (kept is not null)
            {
                return [one];
            }
            var two = FreeBreak(midnight, first, last, works, start, end, LongestRast);
            _cp.AddImplication(two.Present, one.Present);
            _cp.AddLessOrEqual(one.End, two.Start).OnlyEnforceIf(two.Present, !one.IsSplit);
            return [one, two];
        }
    }

    /// <summary>The shift's own unpaid breaks, as long as they are, at any time of the shift.</summary>
    private IEnumerable<BreakVariables> KeptBreaks(Shift kept)
    {
        foreach (var pause in kept.Breaks.Where(b => !b.Paid).OrderByDescending(b => b.IsSplit))
        {
            var latest = kept.Time.End - pause.Time.Minutes;
            var starts = Enumerable.Range(0, (latest - kept.Time.Start) / Step + 1).Select(i => (long)(kept.Time.Start + i * Step)).Append(pause.Time.Start);
            yield return new BreakVariables(
                Literal.True, _cp.NewInt(Domain.FromValues(starts)), pause.Time.Minutes, Literal.Of(pause.IsSplit), Paid: false);
        }
    }

    private (Literal Works, LinearExpr Start, LinearExpr End) FreeSpan(Person person, int day, int first, int last)
    {
        var midnight = _problem.Horizon.DayStart(day);
        var works = _cp.NewBool($"works {person.Id} {day}");
        var start = TimeVariable(midnight, first, Math.Min(last, _problem.Horizon.DayStart(day + 1)) - Step, $"S {person.Id} {day}");
        var end = TimeVariable(midnight, first + Step, last, $"E {person.Id} {day}");
        _cp.AddEqual(start, midnight).OnlyEnforceIf(!works);
        _cp.AddEqual(end, midnight).OnlyEnforceIf(!works);
        _cp.AddGreaterOrEqual(start, first).OnlyEnforceIf(works);
        _cp.AddGreaterOrEqual(end, start + Step).OnlyEnforceIf(works);
        return (works, start, end);
    }

    /// <summary>A time on the step from midnight on: midnight itself stands for a day off.</summary>
    private LinearExpr TimeVariable(int midnight, int first, int last, string name)
    {
        var (from, to) = ((first - midnight + Step - 1) / Step, Math.Max((last - midnight) / Step, (first - midnight + Step - 1) / Step));
        return _cp.NewInt(Domain.FromRanges([(0, 0), (from, to)]), name) * Step + midnight;
    }

    private BreakVariables FreeBreak(int midnight, int first, int last, Literal works, LinearExpr start, LinearExpr end, int longest)
    {
        const int shortest = 30;
        var present = _cp.NewBool();
        var begins = TimeVariable(midnight, first, last, "");
        LinearExpr minutes = _cp.NewInt(Domain.FromRanges([(0, 0), (shortest / Step, longest / Step)])) * Step;
        _cp.AddImplication(present, works);
        _cp.AddEqual(minutes, 0).OnlyEnforceIf(!present);
        _cp.AddEqual(begins, midnight).OnlyEnforceIf(!present);
        _cp.AddGreaterOrEqual(minutes, shortest).OnlyEnforceIf(present);
        _cp.AddGreaterOrEqual(begins, start).OnlyEnforceIf(present);
        _cp.AddLessOrEqual(begins + minutes, end).OnlyEnforceIf(present);
        var split = Literal.False;
        if (longest > LongestRast)
        {
            split = _cp.NewBool();
            _cp.AddGreaterOrEqual(minutes, LongestRast + Step).OnlyEnforceIf(split);
            _cp.AddLessOrEqual(minutes, LongestRast).OnlyEnforceIf(!split);
        }
        return new BreakVariables(present, begins, minutes, split, Paid: false);
    }

    private static IEnumerable<BreakVariables> Meals(IEnumerable<ServedVisit> served) =>
        from visit in served
        from offset in visit.Visit.MealOffsets
        select new BreakVariables(visit.Serves, visit.Start + offset, MealBreaks.Minutes, Literal.False, Paid: true);

    /// <summary>From the first minute a shift of the day can start to the last it can end, by the person's availability.</summary>
    private (int First, int Last) Hull(Person person, int day)
    {
        var today = _problem.Horizon.Day(day);
        var (first, last) = (today.End, today.Start);
        foreach (var range in person.Available.Where(r => r.Overlaps(today)))
        {
            first = Math.Min(first, Math.Max(range.Start, today.Start));
            last = Math.Max(last, Math.Min(range.End, today.End + LongestNight));
        }
        return (StartTimes.NextOnGrid(first, Step), last / Step * Step);
    }
}
