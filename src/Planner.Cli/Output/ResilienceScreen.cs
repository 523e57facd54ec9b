using Planner.App.Absences;
using Planner.Core.Cover;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows how the week stands each single absence: the map, each day's weakest points, and what would be lost for whom.</summary>
internal sealed class ResilienceScreen(Screen screen)
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public int Show(PlayAbsencesOutcome outcome)
    {
        switch (outcome)
        {
            case PlayAbsencesOutcome.Played played:
                Played(played);
                return ExitCode.Ok;
            case PlayAbsencesOutcome.Rejected rejected:
                screen.Fault(screen.Wording.Say("Schemat bryter mot hårda regler redan före frånvaron, så inget kan spelas:", "The roster breaks hard rules before anybody is away, so nothing can be played:"));
                foreach (var breach in rejected.Breaches)
                {
                    screen.Fault("  " + BreachList.Of(screen, rejected.Problem, breach));
                }
                return ExitCode.BadInput;
            case PlayAbsencesOutcome.Refused refused:
                screen.Fault(screen.Wording.Say(refused.Reason));
                return ExitCode.BadInput;
            case PlayAbsencesOutcome.Unwritten unwritten:
                screen.Fault(screen.Wording.Say(unwritten.Fault));
                return ExitCode.Rejected;
            case PlayAbsencesOutcome.BadScenario bad:
                return FaultList.Show(screen, bad.Faults);
            case PlayAbsencesOutcome.BadRoster bad:
                return FaultList.Show(screen, bad.Faults);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Played(PlayAbsencesOutcome.Played played)
    {
        screen.Line(Counts(played.Map), new Style(decoration: Decoration.Bold));
        ResilienceTable.Show(screen, played.Map);
        WeakPoints.Show(screen, played.Map);
        LossList.Show(screen, played.Map);
        Foot(played);
    }

    private string Counts(ResilienceMap map)
    {
        var (covered, moved, lost) = (map.Count<ResilienceOutcome.Covered>(), map.Count<ResilienceOutcome.SupportMoved>(), map.Count<ResilienceOutcome.Lost>());
        return screen.Wording.Say(
            $"{map.Cells.Count} enskilda frånvaror, täckta med omfördelning utan övertid: {covered} helt, {moved} med boendestöd flyttat eller kortat; i {lost} uteblir något.",
            $"{map.Cells.Count} single absences, covered by reallocation without overtime: {covered} wholly, {moved} with support moved or reduced; in {lost} something is lost.");
    }

    private void Foot(PlayAbsencesOutcome.Played played)
    {
        var (wording, notPlayed, warning) = (screen.Wording, played.Map.Count<ResilienceOutcome.NotPlayed>(), new Style(Color.Yellow));
        if (notPlayed > 0)
        {
            screen.Line(wording.Say($"Stoppad: {notPlayed} frånvaror är inte spelade (–).", $"Stopped: {notPlayed} absences are not played (–)."), warning);
        }
        foreach (var note in played.Notes)
        {
            screen.Line(wording.Say(note), warning);
        }
        if (played.File is { } file)
        {
            screen.Line(wording.Say($"Skriven: {file}", $"Written: {file}"));
        }
        screen.Line(wording.Say(
            $"Lösare: {played.Engine}. {wording.Number((decimal)played.Elapsed.TotalSeconds, 1)} s. Varje frånvaro är spelad för sig, anmäld 06:15 eller när passet börjar.",
            $"Engine: {played.Engine}. {wording.Number((decimal)played.Elapsed.TotalSeconds, 1)} s. Each absence is played by itself, reported at 06:15 or when the shift starts."));
    }
}
