using Planner.App.Rosters.Summary;
using Planner.Core.Rules;

namespace Planner.Cli.Output;

/// <summary>The summary's tables and its most important figures.</summary>
internal static class SummaryTables
{
    public static void Show(Screen screen, PlanSummary summary, long cost)
    {
        var wording = screen.Wording;
        screen.Table(FigureTable.Services(summary, wording));
        screen.Table(FigureTable.People(summary, wording));
        screen.Table(FigureTable.Continuity(summary, wording));
        screen.Table(FigureTable.Costs(summary, wording));
        screen.Line("\n" + wording.Say(
            $"Ej täckt {wording.Hours(summary.UncoveredMinutes)} · övertid {wording.Hours(summary.OvertimeMinutes)} · resurstid {wording.Percent(summary.ResourceShare)} · planeringskostnad {wording.Kronor(Price.ToKronor(cost))}",
            $"Uncovered {wording.Hours(summary.UncoveredMinutes)} · overtime {wording.Hours(summary.OvertimeMinutes)} · resource time {wording.Percent(summary.ResourceShare)} · planning cost {wording.Kronor(Price.ToKronor(cost))}"));
    }
}
