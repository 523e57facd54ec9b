using Planner.App.Absences;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows what came of accepting or undoing.</summary>
internal static class AcceptedScreen
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public static int Show(Screen screen, AcceptCoverOutcome outcome)
    {
        var wording = screen.Wording;
        switch (outcome)
        {
            case AcceptCoverOutcome.Written { Record: var record } written:
                var undone = record.Corrects is not null;
                screen.Line("\n✓ " + wording.Say(
                    $"{(undone ? "Ångrat" : "Antaget")} av {record.DecidedBy}: {written.RosterFile} är nu version {record.After.Revision}.",
                    $"{(undone ? "Undone" : "Accepted")} by {record.DecidedBy}: {written.RosterFile} is now revision {record.After.Revision}."), new Style(Color.Green));
                screen.Line(wording.Say(
                    $"Version {record.Before.Revision} finns kvar i {written.Kept}. Post {record.Id} i ledgern{(undone ? $" rättar {record.Corrects}" : "")}.",
                    $"Revision {record.Before.Revision} is kept in {written.Kept}. Record {record.Id} of the ledger{(undone ? $" corrects {record.Corrects}" : "")}."));
                return ExitCode.Ok;
            case AcceptCoverOutcome.Refused refused:
                screen.Fault(wording.Say(refused.Reason));
                return ExitCode.BadInput;
            case AcceptCoverOutcome.Unwritten unwritten:
                screen.Fault(wording.Say(unwritten.Fault));
                return ExitCode.Rejected;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }
}
