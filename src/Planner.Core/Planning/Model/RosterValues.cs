using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// The values a roster gives the model's own variables: what a hint says, and what a test fixes to compare model and
/// checker on one roster.
/// </summary>
internal static class RosterValues
{
    /// <summary>Each free expression with the roster's value; null when the model cannot express the roster.</summary>
    public static IReadOnlyList<(LinearExpr Expression, long Value)>? Of(RosterModel model, Roster roster)
    {
        var values = new List<(LinearExpr, long)>();
        foreach (var shift in model.Problem.People.SelectMany(model.Shifts).Where(s => s.IsFree))
        {
            if (!AddShift(model, roster, shift, values))
            {
                return null;
            }
        }
        foreach (var visit in model.Problem.Visits.Where(model.IsFree))
        {
            if (!AddVisit(model, roster, visit, values))
            {
                return null;
            }
        }
        return values;
    }

    private static bool AddShift(RosterModel model, Roster roster, ShiftVariables shift, List<(LinearExpr, long)> values)
    {
        var midnight = model.Problem.Horizon.DayStart(shift.Day);
        var planned = roster.Weeks[shift.Person.Index].On(shift.Day);
        values.Add((shift.Works, planned is null ? 0 : 1));
        values.Add((shift.Start, planned?.Time.Start ?? midnight));
        values.Add((shift.End, planned?.Time.End ?? midnight));
        var slots = shift.Breaks.Where(b => !b.Paid).ToList();
        var breaks = (planned?.Breaks ?? []).Where(b => !b.Paid).OrderByDescending(b => b.IsSplit).ToList();
        if (breaks.Count > slots.Count || (planned?.Served.Any(a => a.Time.Minutes != a.Visit?.Minutes) ?? false))
        {
            return false;
        }
        for (var k = 0; k < slots.Count; k++)
        {
            values.Add((slots[k].Present, k < breaks.Count ? 1 : 0));
            values.Add((slots[k].Start, k < breaks.Count ? breaks[k].Time.Start : midnight));
            values.Add((slots[k].Minutes, k < breaks.Count ? breaks[k].Time.Minutes : 0));
        }
        return true;
    }

    private static bool AddVisit(RosterModel model, Roster roster, Visit visit, List<(LinearExpr, long)> values)
    {
        var variables = model.Visit(visit);
        var delivery = roster.Deliveries[visit.Index];
        values.Add((variables.Covered, delivery is null ? 0 : 1));
        if (delivery is null)
        {
            values.AddRange(variables.Options.Select(o => ((LinearExpr)o.Serves, 0L)));
            return true;
        }
        if (delivery.Starts.Any(start => start != delivery.Start))
        {
            return false;
        }
        values.Add((variables.Start, delivery.Start));
        var left = delivery.People.Count;
        foreach (var option in variables.Options)
        {
            var serves = delivery.People.Any(p => p.Index == option.Person.Index)
                && option.Window.Earliest <= delivery.Start && delivery.Start <= option.Window.Latest
                && ServedOn(roster, option) == option.ShiftDay;
            values.Add((option.Serves, serves ? 1 : 0));
            left -= serves ? 1 : 0;
        }
        return left == 0;
    }

    private static int? ServedOn(Roster roster, Option option) => roster.Weeks[option.Person.Index].Shifts
        .FirstOrDefault(s => s.Served.Any(a => a.Visit?.Index == option.Visit.Index))?.Day;
}
