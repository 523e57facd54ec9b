using Planner.App.Absences.Cases;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows where a case of the database is, after its proposals, and what came of deciding.</summary>
internal static class CaseScreen
{
    /// <summary>Shows the case and the decision, if there is one, and gives the exit code.</summary>
    public static int Show(Screen screen, CoverHereOutcome.Proposed proposed, DecideOutcome? decided)
    {
        var (wording, status, warning) = (screen.Wording, proposed.Status, new Style(Color.Yellow));
        if (decided is DecideOutcome.Done)
        {
            return Show(screen, decided);
        }
        if (status.IsOld)
        {
            screen.Line(wording.Say("Schemat har ändrats sedan förslaget gjordes: det kan inte antas. Anmäl igen.", "The roster has changed since the proposal was made: it cannot be accepted. Maybe report it again."), warning);
        }
        if (status.Question is { } question)
        {
            screen.Line(wording.Say(
                $"{question.By} har frågat chefen om alternativ {question.Number}: {question.Reason}", $"{question.By} has asked the manager about alternative {question.Number}: {question.Reason}"), warning);
        }
        if (status.Answer is { } answer)
        {
            screen.Line(wording.Say(answer), warning);
        }
        screen.Line(wording.Say(
            $"Ärende {proposed.Case} väntar, här och i webben. Anta just detta: planner absence … --db … --case {proposed.Case} --accept NR --by KONTO; fråga chefen om övertid: --ask NR --reason SKÄL.",
            $"Case {proposed.Case} waits, here and in the browser. To accept just this: planner absence … --db … --case {proposed.Case} --accept NR --by ACCOUNT; to ask the manager for overtime: --ask NR --reason TEXT."));
        return decided is null ? ExitCode.Ok : Show(screen, decided);
    }

    /// <summary>Shows what came of deciding and gives the exit code.</summary>
    public static int Show(Screen screen, DecideOutcome decided)
    {
        var wording = screen.Wording;
        switch (decided)
        {
            case DecideOutcome.Done done:
                screen.Line("\n✓ " + wording.Say(done.What), new Style(Color.Green));
                if (done.Record is { } record)
                {
                    screen.Line(wording.Say($"Post {record} i ledgern.", $"Record {record} of the ledger."));
                }
                return ExitCode.Ok;
            case DecideOutcome.Refused refused:
                screen.Fault(wording.Say(refused.Reason));
                return ExitCode.BadInput;
            case DecideOutcome.ChangedByOther other:
                var (sv, en) = other.By.Length == 0 ? ("Någon annan", "Somebody else") : (other.By, other.By);
                screen.Fault(wording.Say(
                    $"{sv} var före: schemat har ändrats. Inget av ditt är ändrat; anmäl igen, så söks täckning på det som gäller nu.",
                    $"{en} was first: the roster has changed. Nothing of yours was changed; maybe report it again, to search on what holds now."));
                return ExitCode.Rejected;
            default:
                throw new InvalidOperationException($"Unknown outcome {decided.GetType().Name}.");
        }
    }
}
