using Planner.App.Absences;
using Planner.Core.Cover;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>What would be lost for whom, absence by absence, the most critical of each day first.</summary>
internal static class LossList
{
    public static void Show(Screen screen, ResilienceMap map)
    {
        var (wording, horizon) = (screen.Wording, map.Roster.Problem.Horizon);
        var losing = map.Days.SelectMany(d => d.People).Where(c => c.Outcome is ResilienceOutcome.Lost).ToList();
        if (losing.Count == 0)
        {
            return;
        }
        screen.Heading("▲ " + wording.Say("Det som uteblir, om …", "What is lost, if …"));
        foreach (var cell in losing)
        {
            screen.Line("  " + wording.Say(
                $"{EventText.Of(cell.Absence.Person)} är borta {wording.Day(horizon.DateOf(cell.Absence.Day))}:",
                $"{EventText.Of(cell.Absence.Person)} is away {wording.Day(horizon.DateOf(cell.Absence.Day))}:"));
            foreach (var (visit, tier) in ((ResilienceOutcome.Lost)cell.Outcome).Visits)
            {
                var how = tier == CoverTier.Rebooked ? wording.Say("; ombokas om brukare eller anhörig går med på det", "; rebooked if client or family agrees") : "";
                screen.Line($"    {EventText.Of(visit, wording)}{how}", new Style(Color.Red));
            }
        }
    }
}
