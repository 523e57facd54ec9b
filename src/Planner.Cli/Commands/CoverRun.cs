using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Cli.Output;
using Planner.Core.Staffing;

namespace Planner.Cli.Commands;

/// <summary>Re-plans, shows the proposals, and accepts one if asked to: what all commands of the family have in common.</summary>
internal static class CoverRun
{
    private static readonly LocalText Stopping = new("Stoppar; inget antas …", "Stopping; nothing is accepted …");

    public static async Task<int> RunAsync(Surroundings around, (string Scenario, string Roster) files, CoverReport report, CoverChoice choice)
    {
        var wording = Wording.Of(choice.Language);
        var started = around.Clock.GetTimestamp();
        var request = new CoverAbsenceRequest { ScenarioFolder = files.Scenario, RosterFile = files.Roster, Report = report, Now = choice.Now, LedgerFile = choice.Ledger };
        CoverAbsenceOutcome outcome;
        AcceptCoverOutcome? accepted;
        using (var stop = new StopSignals(around.Error, wording, Stopping))
        {
            outcome = await new CoverAbsence(around.StartEngines, around.Clock).RunAsync(request, stop.Token).ConfigureAwait(false);
            accepted = stop.Token.IsCancellationRequested ? null : Accept(around, request, outcome, choice);
        }
        var screen = new Screen(around, wording);
        var code = new CoverScreen(screen).Show(outcome, choice.Show);
        code = accepted is null ? code : AcceptedScreen.Show(screen, accepted);
        if (choice.Summary)
        {
            await around.Out.WriteLineAsync(CoverSummaryJson.Of(outcome, DecisionSummary.Of(accepted), around.Clock.GetElapsedTime(started))).ConfigureAwait(false);
        }
        return code;
    }

    private static AcceptCoverOutcome? Accept(Surroundings around, CoverAbsenceRequest request, CoverAbsenceOutcome outcome, CoverChoice choice) =>
        outcome is CoverAbsenceOutcome.Proposed proposed && choice.Accept is { } number
            ? new AcceptCover(around.Clock).Run(new AcceptCoverRequest(proposed.Case, number, choice.By, choice.Reason, request.Ledger, choice.Out, choice.Language))
            : null;
}
