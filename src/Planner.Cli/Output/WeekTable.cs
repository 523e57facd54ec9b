using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>The week as people × days, as many days beside one another as the screen has room for.</summary>
internal static class WeekTable
{
    private const int DayColumn = 14;
    private const int OtherColumns = 32;

    public static void Show(Screen screen, PlanningProblem problem, Roster roster)
    {
        var perTable = Math.Max(1, (screen.Width - OtherColumns) / DayColumn);
        foreach (var days in Enumerable.Range(0, problem.Horizon.Days).Chunk(Math.Min(perTable, 7)))
        {
            Show(screen, problem, roster, days);
        }
    }

    private static void Show(Screen screen, PlanningProblem problem, Roster roster, int[] days)
    {
        var wording = screen.Wording;
        var table = new Table().Border(TableBorder.Simple).ShowRowSeparators();
        table.AddColumn(new TableColumn(new Text(wording.Say("Medarbetare", "Employee"))));
        foreach (var day in days)
        {
            table.AddColumn(new TableColumn(new Text(wording.Day(problem.Horizon.DateOf(day)))));
        }
        table.AddColumn(new TableColumn(new Text(wording.Say("Tim/mål", "Hrs/goal"))) { Alignment = Justify.Right, NoWrap = true });
        foreach (var week in roster.Weeks)
        {
            var hours = $"{wording.Number(week.PaidMinutes / 60m, 1)}/{wording.Number(week.Person.TargetMinutes / 60m, 1)}";
            table.AddRow([new Text(week.Person.Name), .. days.Select(d => new Text(Cell(problem, week, d, wording))), new Text(hours)]);
        }
        screen.Write(table);
    }

    private static string Cell(PlanningProblem problem, PersonWeek week, int day, Wording wording)
    {
        if (week.On(day) is { } shift)
        {
            return $"{Wording.Times(problem.Horizon, shift.Time)}\n{ShiftContent.Of(shift)}";
        }
        return week.Person.Absences.Any(a => a.Time.Overlaps(problem.Horizon.Day(day))) ? wording.Say("frånvarande", "absent") : "";
    }
}
