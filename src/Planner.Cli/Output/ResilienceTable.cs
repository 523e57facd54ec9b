using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Core.Cover;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>The map person × day; a mark besides the colour tells the outcome.</summary>
internal static class ResilienceTable
{
    private const int DayColumn = 13;
    private const int NameColumn = 24;

    public static void Show(Screen screen, ResilienceMap map)
    {
        var perTable = Math.Clamp((screen.Width - NameColumn) / DayColumn, 1, 7);
        foreach (var days in Enumerable.Range(0, map.Roster.Problem.Horizon.Days).Chunk(perTable))
        {
            Show(screen, map, days);
        }
        screen.Line(screen.Wording.Say(
            "✓ täckt utan övertid · ~ boendestöd flyttat eller kortat · ✕ något uteblir · ! inget lagligt schema följer · ? inte bevisat · – inte spelad · tomt: ledig",
            "✓ covered without overtime · ~ support moved or reduced · ✕ something lost · ! no lawful roster follows · ? not proven · – not played · empty: off duty"));
    }

    private static void Show(Screen screen, ResilienceMap map, int[] days)
    {
        var (wording, problem) = (screen.Wording, map.Roster.Problem);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text(wording.Say("Borta", "Away"))));
        foreach (var day in days)
        {
            table.AddColumn(new TableColumn(new Text(wording.Day(problem.Horizon.DateOf(day)))));
        }
        foreach (var person in problem.People)
        {
            var cells = days.Select(d => map.Find(person.Index, d)).ToList();
            if (cells.Exists(c => c is not null))
            {
                table.AddRow([new Text(EventText.Of(person)), .. cells.Select(c => Cell(c, wording))]);
            }
        }
        screen.Write(table);
    }

    private static Text Cell(ResilienceCell? cell, Wording wording)
    {
        var (text, color) = cell?.Outcome switch
        {
            null => ("", Color.Default),
            ResilienceOutcome.Covered => ("✓", Color.Green),
            ResilienceOutcome.SupportMoved moved => ($"~ {wording.Hours(moved.Minutes)}", Color.Yellow),
            ResilienceOutcome.Lost lost => ($"✕ {wording.Hours(lost.Minutes)}", Color.Red),
            ResilienceOutcome.Impossible => ("!", Color.Red),
            ResilienceOutcome.NotPlayed => ("–", Color.Grey),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
        var doubt = cell is { IsProven: false, Outcome: not ResilienceOutcome.NotPlayed } ? " ?" : "";
        return new Text(text + doubt, new Style(color));
    }
}
