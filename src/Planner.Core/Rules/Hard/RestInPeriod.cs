using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>One stretch of uninterrupted rest of a given length somewhere in a period: what weekly rest and the daily break share.</summary>
internal static class RestInPeriod
{
    /// <summary>The longest rest inside the period, in minutes; the shift carried in from before the horizon counts.</summary>
    public static int Longest(PersonWeek week, TimeRange period)
    {
        var (longest, restedFrom) = (0, StartOfRest(week.Person, period));
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s].Time;
            longest = Math.Max(longest, Math.Min(shift.Start, period.End) - restedFrom);
            restedFrom = Math.Max(restedFrom, shift.End);
        }
        return Math.Max(longest, period.End - restedFrom);
    }

    /// <summary>
    /// Requires such a rest. Its start is one variable, and each day's shift comes before or after it, days in order:
    /// lighter than intervals that must not overlap, because shifts have their order already.
    /// </summary>
    public static void Require(RosterModel model, Person person, TimeRange period, int minimum)
    {
        var (first, last) = (StartOfRest(person, period), period.End - minimum);
        if (last < first)
        {
            model.Cp.AddBoolOr([]);
            return;
        }
        var near = model.Shifts(person)
            .Where(s => model.Cp.Bounds(s.End).Max > first && model.Cp.Bounds(s.Start).Min < period.End).ToList();
        var rest = model.Cp.NewInt(first, last, $"rest {person.Id}");
        model.Cp.HintFollows(rest, [.. near.SelectMany<ShiftVariables, LinearExpr>(s => [s.Works, s.Start, s.End])], v => FirstRest(v, first, last, minimum));
        var earlier = Literal.True;
        foreach (var shift in near)
        {
            var before = model.Cp.NewBool();
            model.Cp.AddImplication(before, earlier);
            model.Cp.AddLessOrEqual(shift.End, rest).OnlyEnforceIf(shift.Works, before);
            model.Cp.AddGreaterOrEqual(shift.Start, rest + minimum).OnlyEnforceIf(shift.Works, !before);
            model.Cp.HintFollows(before, [earlier, shift.Works, shift.End, rest], v => v[0] == 1 && (v[1] == 0 || v[2] <= v[3]));
            earlier = before;
        }
    }

    /// <summary>Where the first long enough rest starts, by each shift's works, start and end in turn.</summary>
    private static long FirstRest(IReadOnlyList<long> shifts, long first, long last, int minimum)
    {
        var restedFrom = first;
        for (var i = 0; i < shifts.Count; i += 3)
        {
            if (shifts[i] == 0)
            {
                continue;
            }
            if (shifts[i + 1] - restedFrom >= minimum)
            {
                break;
            }
            restedFrom = Math.Max(restedFrom, shifts[i + 2]);
        }
        return Math.Min(restedFrom, last);
    }

    private static int StartOfRest(Person person, TimeRange period) => Math.Max(period.Start, person.History.LastShiftEnd ?? period.Start);
}
