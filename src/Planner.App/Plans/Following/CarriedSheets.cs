using System.Globalization;
using Planner.App.Registers;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Following;

/// <summary>What a published week carries into the one after it, as the registers of that week have it.</summary>
internal static class CarriedSheets
{
    /// <summary>Every person's history, as <see cref="RegisterKind.History"/> has it.</summary>
    public static RegisterTable History(OpenWeek week)
    {
        var horizon = week.Problem.Horizon;
        var next = new Horizon(horizon.DateOf(horizon.Days), horizon.Days);
        return Table(RegisterKind.History, week.Roster.Weeks.Select(w => Cells(w.Person.Id.Value, next, CarriedHistory.After(week.Problem, w, week.Scenario.AveragingWeeks))));
    }

    /// <summary>The day each client was last served, as <see cref="RegisterKind.Deliveries"/> has it.</summary>
    public static RegisterTable Deliveries(OpenWeek week)
    {
        var served = (
            from person in week.Roster.Weeks
            from shift in person.Shifts
            from activity in shift.Served
            where activity.Visit?.Client is not null
            group DateOnly.FromDateTime(week.Problem.Horizon.LocalOf(activity.Time.Start)) by activity.Visit!.Client!.Id).ToDictionary(g => g.Key, g => g.Max());
        return Table(RegisterKind.Deliveries, week.Problem.Clients
            .Select(c => (c.Id, Date: served.TryGetValue(c.Id, out var date) ? date : c.LastDelivery))
            .Where(c => c.Date is not null)
            .Select(c => new Dictionary<string, string> { ["client"] = c.Id.Value, ["last-delivery"] = Shown.Date(c.Date!.Value) }));
    }

    /// <summary>The days that have been put on people since the week was planned and that reach beyond it, as rows of <see cref="RegisterKind.Absences"/>.</summary>
    public static IEnumerable<Dictionary<string, string>> LongAbsences(OpenWeek week)
    {
        var horizon = week.Problem.Horizon;
        return
            from person in week.Problem.People
            from absence in person.Absences
            where absence.Time.End > horizon.EndMinute && !week.Scenario.Problem.People[person.Index].Absences.Contains(absence)
            select new Dictionary<string, string>
            {
                ["person"] = person.Id.Value,
                ["kind"] = Shown.Absence(absence.Kind),
                ["from"] = Shown.Moment(horizon.LocalOf(Math.Max(absence.Time.Start, horizon.EndMinute))),
                ["to"] = Shown.Moment(horizon.LocalOf(absence.Time.End)),
            };
    }

    /// <summary>A table of rows that are given by column.</summary>
    public static RegisterTable Table(RegisterKind kind, IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        new(kind, [.. RegisterLayout.Of(kind).Columns.Select(c => c.Name)], [.. rows.Select((cells, i) => new RegisterRow(i + 2, cells))]);

    private static Dictionary<string, string> Cells(string person, Horizon next, PersonHistory history)
    {
        static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
        var cells = new Dictionary<string, string> { ["person"] = person };
        if (history.LastShiftEnd is { } ended)
        {
            cells["last-shift-end"] = Shown.Moment(next.LocalOf(ended));
        }
        cells[history.DaysInARow > 0 ? "days-in-a-row" : "days-off-in-a-row"] = Count(Math.Max(history.DaysInARow, history.DaysOffInARow));
        cells["period-weeks"] = Count(history.PeriodWeeks);
        cells["worked"] = Shown.Duration(history.PeriodWorkedMinutes);
        cells["balance"] = Shown.Duration(history.BalanceMinutes);
        cells["weekends"] = Count(history.WeekendsWorked);
        cells["weekends-in-a-row"] = Count(history.WeekendsInARow);
        cells["evenings"] = Count(history.EveningsWorked);
        cells["coordination"] = Count(history.CoordinationDuties);
        return cells;
    }
}
