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
        foreach (var shift in week.Shifts)
        {
            longest = Math.Max(longest, Math.Min(shift.Time.Start, period.End) - restedFrom);
            restedFrom = Math.Max(restedFrom, shift.Time.End);
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
        var rest = model.Cp.NewInt(first, last, $"rest {person.Id}");
        var earlier = Literal.True;
        foreach (var shift in model.Shifts(person))
        {
            if (model.Cp.Bounds(shift.End).Max <= first || model.Cp.Bounds(shift.Start).Min >= period.End)
            {
                continue;
            }
            var before = model.Cp.NewBool();
            model.Cp.AddImplication(before, earlier);
            model.Cp.AddLessOrEqual(shift.End, rest).OnlyEnforceIf(shift.Works, before);
            model.Cp.AddGreaterOrEqual(shift.Start, rest + minimum).OnlyEnforceIf(shift.Works, !before);
            earlier = before;
        }
    }

    private static int StartOfRest(Person person, TimeRange period) => Math.Max(period.Start, person.History.LastShiftEnd ?? period.Start);
}
