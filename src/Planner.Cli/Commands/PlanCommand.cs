using System.CommandLine;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner plan</c>: builds the week, shows it and writes it.</summary>
internal static class PlanCommand
{
    public static Command Create(Surroundings around)
    {
        var scenario = Arguments.Scenario();
        var outFolder = new Option<string>("--out") { Description = "Mapp för roster.json och roster.html (förval: den mapp du står i).", HelpName = "mapp", DefaultValueFactory = _ => "." };
        var seconds = Arguments.Number("--seconds", "antal", "Längsta tid för hela körningen i sekunder (förval: scenariots egen).", 1, 86_400);
        var iterations = Arguments.Number("--iterations", "antal", "Antal sökrundor i stället för tid; samma antal och frö ger samma plan.", 0, 1_000_000_000);
        var seed = Arguments.Number("--seed", "tal", "Frö för slumpen (förval 1).", 0, int.MaxValue);
        var workers = Arguments.Number("--workers", "antal", "Antal sökningar sida vid sida (förval: en per kärna; 2 med --iterations).", 1, 64);
        var bound = Arguments.Number("--bound", "antal", "Så många sekunder efteråt för en undre gräns: hur långt planen högst är från den bästa möjliga.", 1, 86_400);
        var summary = new Option<string>("--summary") { Description = "json: sist på standard ut skrivs en rad JSON med planens nyckeltal.", HelpName = "form" };
        summary.AcceptOnlyFromAmong("json");
        var language = Arguments.Language();
        var command = new Command("plan", "Bygger veckan: visar den, skriver roster.json och roster.html. Ctrl-C stoppar och behåller den bästa planen.")
        {
            scenario, outFolder, seconds, iterations, seed, workers, bound, language, summary,
        };
        command.SetAction((parsed, _) => RunAsync(
            around,
            new BuildWeekRequest
            {
                ScenarioFolder = parsed.GetValue(scenario)!,
                OutFolder = parsed.GetValue(outFolder)!,
                Seconds = parsed.GetValue(seconds),
                Iterations = parsed.GetValue(iterations),
                Seed = parsed.GetValue(seed) ?? 1,
                Workers = parsed.GetValue(workers),
                BoundSeconds = parsed.GetValue(bound),
                Language = parsed.GetValue(language)!,
            },
            parsed.GetValue(summary) is not null));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, BuildWeekRequest request, bool summary)
    {
        var wording = Wording.Of(request.Language);
        var started = around.Clock.GetTimestamp();
        BuildWeekOutcome outcome;
        using (var stop = new StopSignals(around.Error, wording))
        using (var progress = new ProgressLine(around, wording))
        {
            outcome = await new BuildWeek(around.StartEngines, around.Clock).RunAsync(request, progress, stop.Token).ConfigureAwait(false);
        }
        var code = new PlanScreen(new Screen(around, wording)).Show(outcome);
        if (summary)
        {
            await around.Out.WriteLineAsync(SummaryJson.Of(outcome, request.Seed, around.Clock.GetElapsedTime(started))).ConfigureAwait(false);
        }
        return code;
    }
}
