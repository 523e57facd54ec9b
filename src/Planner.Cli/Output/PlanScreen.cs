using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Planner.App.Weeks;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows what came of building a week.</summary>
internal sealed class PlanScreen(Screen screen)
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public int Show(BuildWeekOutcome outcome)
    {
        switch (outcome)
        {
            case BuildWeekOutcome.Built built:
                Report(built.Report);
                foreach (var warning in built.Warnings)
                {
                    screen.Fault(screen.Wording.Say("Observera: ", "Note: ") + warning.In(screen.Wording.Language));
                }
                screen.Line("\n" + screen.Wording.Say("Skrivet: ", "Written: ") + string.Join(", ", built.Files));
                return ExitCode.Ok;
            case BuildWeekOutcome.Unwritten unwritten:
                Report(unwritten.Report);
                screen.Fault(screen.Wording.Say(unwritten.Fault));
                return ExitCode.Rejected;
            case BuildWeekOutcome.CannotWrite cannot:
                screen.Fault(screen.Wording.Say(cannot.Fault));
                return ExitCode.Rejected;
            case BuildWeekOutcome.BadScenario bad:
                return FaultList.Show(screen, bad.Faults);
            case BuildWeekOutcome.NothingLawful nothing:
                screen.Line(screen.Wording.Say(
                    "Det finns inget schema som håller alla hårda regler. Inget är skrivet. Det bästa försöket bryter mot:",
                    "No roster keeps every hard rule. Nothing is written. The best try breaks:"));
                BreachList.Show(screen, nothing.Problem, nothing.Breaches);
                return ExitCode.Rejected;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Report(WeekReport report)
    {
        var (plan, wording) = (report.Result.Plan, screen.Wording);
        WeekTable.Show(screen, plan.Problem, plan.Roster);
        UncoveredList.Show(screen, plan.Problem, report.Uncovered);
        SummaryTables.Show(screen, report.Summary, plan.Cost);
        screen.Line("\n" + wording.Say(ProofSentence.Of(report.Result)), new Style(decoration: Decoration.Bold));
        foreach (var note in report.Result.Notes)
        {
            screen.Line(note, new Style(Color.Yellow));
        }
        screen.Line(wording.Say(
            $"Lösare: {report.Result.Engine}. Frö {report.Result.Options.Seed}, {report.Result.Iterations} sökrundor på {wording.Number((decimal)report.Result.Elapsed.TotalSeconds, 1)} s.",
            $"Engine: {report.Result.Engine}. Seed {report.Result.Options.Seed}, {report.Result.Iterations} search rounds in {wording.Number((decimal)report.Result.Elapsed.TotalSeconds, 1)} s."));
    }
}
