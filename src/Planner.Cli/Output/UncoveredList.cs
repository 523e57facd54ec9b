using Planner.App.Rosters;
using Planner.Core.Planning;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>What nobody serves, and why.</summary>
internal static class UncoveredList
{
    public static void Show(Screen screen, PlanningProblem problem, IReadOnlyList<UncoveredVisit> uncovered)
    {
        var wording = screen.Wording;
        if (uncovered.Count == 0)
        {
            screen.Line("\n✓ " + wording.Say("Alla besök och uppdrag är täckta.", "Every visit and duty is covered."), new Style(Color.Green));
            return;
        }
        screen.Heading("▲ " + wording.Say($"Ej täckta besök ({uncovered.Count})", $"Uncovered visits ({uncovered.Count})"));
        foreach (var item in uncovered)
        {
            var name = wording.Say(ActivityName.Of(item.Visit.Kind, item.Visit.Service).Name);
            var client = item.Visit.Client is { } c ? $" {c.Id}" : "";
            var missing = item.Visit.Staff > 1 ? wording.Say($", saknar {item.StaffMissing} av {item.Visit.Staff}", $", lacks {item.StaffMissing} of {item.Visit.Staff}") : "";
            screen.Line($"  {VisitTimes.Of(item.Visit, problem.Horizon, wording)} {name}{client} ({item.Visit.Id}), {wording.Hours(item.Visit.Minutes)}{missing}", new Style(Color.Red));
            screen.Line($"    {wording.Say(item.Reason)}");
        }
    }
}
