using System.CommandLine;
using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Cli.Output;
using Planner.Core.Staffing;

namespace Planner.Cli.Commands;

/// <summary><c>planner resilience</c>: what each single absence would do to the week.</summary>
internal static class ResilienceCommand
{
    private static readonly LocalText Stopping = new(
        "Stoppar; det som hunnit spelas visas (Ctrl-C en gång till avbryter genast) …", "Stopping; what has been played is shown (Ctrl-C once more ends at once) …");

    public static Command Create(Surroundings around)
    {
        var (scenario, roster, language) = (Arguments.Scenario(), Arguments.Roster(), Arguments.Language());
        var ledger = CoverOptions.Text("--ledger", "fil", "Ledgern (förval: ledger.jsonl bredvid schemat).");
        var outFolder = CoverOptions.Text("--out", "mapp", "Mapp för resilience.json (förval: inget skrivs).");
        var summary = CoverOptions.Text("--summary", "form", "json: sist på standard ut skrivs en rad JSON med kartan.");
        summary.AcceptOnlyFromAmong("json");
        var command = new Command("resilience", "Spelar upp varje enskild frånvaro i veckan, täckt utan övertid, och visar en karta person × dag: täckt, boendestöd flyttat, något uteblir. Ctrl-C stoppar och visar det som hunnits.")
        {
            scenario, roster, ledger, outFolder, summary, language,
        };
        command.SetAction((parsed, _) => RunAsync(
            around,
            new PlayAbsencesRequest(parsed.GetValue(scenario)!, parsed.GetValue(roster)!, parsed.GetValue(ledger), parsed.GetValue(outFolder)),
            Wording.Of(parsed.GetValue(language)!),
            parsed.GetValue(summary) is not null));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, PlayAbsencesRequest request, Wording wording, bool summary)
    {
        PlayAbsencesOutcome outcome;
        using (var stop = new StopSignals(around.Error, wording, Stopping))
        using (var progress = new PlayLine(around, wording))
        {
            outcome = await new PlayAbsences(around.StartEngines, around.Clock).RunAsync(request, progress, stop.Token).ConfigureAwait(false);
        }
        var code = new ResilienceScreen(new Screen(around, wording)).Show(outcome);
        if (summary)
        {
            await around.Out.WriteLineAsync(ResilienceJson.Of(outcome)).ConfigureAwait(false);
        }
        return code;
    }
}
