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
        var chosen = new HashSet<Literal>();
        foreach (var visit in model.Problem.Visits.Where(model.IsFree))
        {
            if (!AddVisit(model, roster, visit, chosen, values))
            {
                return null;
            }
        }
        foreach (var shift in model.Problem.People.SelectMany(model.Shifts).Where(s => s.IsFree))
        {
            if (!AddShift(model, roster, shift, values))
            {
                return null;
            }
            AddRoute(roster, shift, chosen, values);
        }
        return values;
    }

    private static bool AddShift(RosterModel model, Roster roster, ShiftVariables shift, List<(LinearExpr, long)> values)
    {
        var midnight = model.Problem.Horizon.DayStart(shift.Day);
        var planned = roster.Weeks[shift.Person.Index].On(shift.Day);
        values.Add((shift.Works, planned is null ? 0 : 1));
        if (shift.OfType.Count > 0)
        {
            return AddTyped(model, shift, planned, values);
        }
        values.Add((shift.Start, planned?.Time.Start ?? midnight));
        values.Add((shift.End, planned?.Time.End ?? midnight));
        var slots = shift.Breaks.Where(b => !b.Paid).ToList();
        var breaks = (planned?.Breaks ?? []).Where(b => !b.Paid).OrderByDescending(b => b.IsSplit).ToList();
        if (breaks.Count > slots.Count || (planned?.Served.Any(a => a.Time.Minutes != a.Visit?.Minutes && a.Time.Minutes != a.Visit?.ReducedMinutes) ?? false))
        {
            return false;
        }
        for (var k = 0; k < slots.Count; k++)
        {
            values.Add((slots[k].Present, k < breaks.Count ? 1 : 0));
            values.Add((slots[k].Start, k < breaks.Count ? breaks[k].Time.Start : midnight));
            values.Add((slots[k].Minutes, k < breaks.Count ? breaks[k].Time.Minutes : 0));
            values.Add((slots[k].IsSplit, k < breaks.Count && breaks[k].IsSplit ? 1 : 0));
        }
        return true;
    }

    private static bool AddTyped(RosterModel model, ShiftVariables shift, Shift? planned, List<(LinearExpr, long)> values)
    {
        var type = planned is null ? -1 : model.Problem.Typed.Of(planned);
        values.AddRange(shift.OfType.Select((t, i) => ((LinearExpr)t, i == type ? 1L : 0L)));
        return planned is null || type >= 0;
    }

    /// <summary>The order of the visits that the values so far choose for the shift.</summary>
    private static void AddRoute(Roster roster, ShiftVariables shift, HashSet<Literal> chosen, List<(LinearExpr, long)> values)
    {
        if (shift.Route is null)
        {
            return;
        }
        var order = shift.Visits.Where(v => v.Serves.IsTrue || chosen.Contains(v.Serves)).OrderBy(v => roster.Deliveries[v.Visit.Index]!.Start).ToList();
        values.AddRange(shift.Route.Values(order).Where(v => !v.Literal.IsConstant).Select(v => ((LinearExpr)v.Literal, v.Holds ? 1L : 0L)));
    }

    private static bool AddVisit(RosterModel model, Roster roster, Visit visit, HashSet<Literal> chosen, List<(LinearExpr, long)> values)
    {
        var variables = model.Visit(visit);
        var delivery = roster.Deliveries[visit.Index];
        values.Add((variables.Covered, delivery is null ? 0 : 1));
        values.Add((variables.Start, delivery?.Start ?? visit.Windows[0].Earliest));
        values.Add((variables.Minutes, LengthIn(roster, visit)));
        values.AddRange(variables.InWindow.Select((w, i) => ((LinearExpr)w, delivery is not null && IsIn(visit.Windows[i], delivery) ? 1L : 0L)));
        if (delivery is null)
        {
            values.AddRange(variables.Options.Select(o => ((LinearExpr)o.Serves, 0L)));
            return true;
        }
        if (delivery.Starts.Any(start => start != delivery.Start))
        {
            return false;
        }
        var left = delivery.People.Count;
        foreach (var option in variables.Options)
        {
            var serves = delivery.People.Any(p => p.Index == option.Person.Index)
                && IsIn(option.Window, delivery)
                && ServedOn(roster, option) == option.ShiftDay;
            values.Add((option.Serves, serves ? 1 : 0));
            left -= serves ? 1 : 0;
            if (serves)
            {
                chosen.Add(option.Serves);
            }
        }
        return left == 0;
    }

    private static int LengthIn(Roster roster, Visit visit) => roster.Deliveries[visit.Index] is { } delivery
        ? roster.Weeks[delivery.People[0].Index].Shifts.SelectMany(s => s.Served).First(a => a.Visit?.Index == visit.Index).Time.Minutes
        : visit.Minutes;

    private static bool IsIn(VisitWindow window, Delivery delivery) => window.Earliest <= delivery.Start && delivery.Start <= window.Latest;

    private static int? ServedOn(Roster roster, Option option) => roster.Weeks[option.Person.Index].Shifts
        .FirstOrDefault(s => s.Served.Any(a => a.Visit?.Index == option.Visit.Index))?.Day;
}
