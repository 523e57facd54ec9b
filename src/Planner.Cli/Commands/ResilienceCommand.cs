using System.CommandLine;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
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
        var language = Arguments.Language();
        var ledger = CoverOptions.Text("--ledger", "fil", "Ledgern (förval: ledger.jsonl bredvid schemat).");
        var outFolder = CoverOptions.Text("--out", "mapp", "Mapp för resilience.json (förval: inget skrivs).");
        var summary = CoverOptions.Text("--summary", "form", "json: sist på standard ut skrivs en rad JSON med kartan.");
        summary.AcceptOnlyFromAmong("json");
        var command = new Command("resilience", "Spelar upp varje enskild frånvaro i veckan, täckt utan övertid, och visar en karta person × dag: täckt, boendestöd flyttat, något uteblir. Ctrl-C stoppar och visar det som hunnits.");
        var source = RosterSource.AddTo(command);
        foreach (var option in new Option[] { ledger, outFolder, summary, language })
        {
            command.Add(option);
        }
        source.Guard(command, [ledger], []);
        command.SetAction((parsed, _) =>
        {
            var to = parsed.GetValue(outFolder);
            return RunAsync(
                around,
                source.WeekOf(parsed) is { } week
                    ? (progress, stop) => InDatabaseAsync(around, week, to, progress, stop)
                    : (progress, stop) => new PlayAbsences(around.StartEngines, around.Clock).RunAsync(
                        new PlayAbsencesRequest(source.FilesOf(parsed).Scenario, source.FilesOf(parsed).Roster, parsed.GetValue(ledger), to), progress, stop),
                Wording.Of(parsed.GetValue(language)!),
                parsed.GetValue(summary) is not null);
        });
        return command;
    }

    /// <summary>Plays the published week of the database: the map is kept there, and the browser shows it too.</summary>
    private static async Task<PlayAbsencesOutcome> InDatabaseAsync(Surroundings around, DatabaseWeek week, string? outFolder, IProgress<PlayStep> progress, CancellationToken stop)
    {
        switch (await new FindWeek(week.Database).RunAsync(week.Scenario, week.Week, CancellationToken.None).ConfigureAwait(false))
        {
            case FindWeekOutcome.Found found:
                await using (var engines = new SharedEngines(around.StartEngines))
                {
                    return await new PlayHere(week.Database, engines, around.Clock).RunAsync(new(found.Week.Scenario, Acting.Nobody, outFolder), progress, stop).ConfigureAwait(false);
                }
            case FindWeekOutcome.Refused refused:
                return new PlayAbsencesOutcome.Refused(refused.Reason);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    private static async Task<int> RunAsync(
        Surroundings around, Func<IProgress<PlayStep>, CancellationToken, Task<PlayAbsencesOutcome>> play, Wording wording, bool summary)
    {
        PlayAbsencesOutcome outcome;
        using (var stop = new StopSignals(around.Error, wording, Stopping))
        using (var progress = new PlayLine(around, wording))
        {
            outcome = await play(progress, stop.Token).ConfigureAwait(false);
        }
        var code = new ResilienceScreen(new Screen(around, wording)).Show(outcome);
        if (summary)
        {
            await around.Out.WriteLineAsync(ResilienceJson.Of(outcome)).ConfigureAwait(false);
        }
        return code;
    }
}
