using System.CommandLine;
using Planner.App.Data;
using Planner.App.Plans.Runs;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Cli.Output;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Cli.Commands;

/// <summary><c>planner plan</c>: builds the week, shows it and writes it.</summary>
internal static class PlanCommand
{
    private const int DefaultSeconds = 30;

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
        var (database, language) = (Arguments.Database(), Arguments.Language());
        var command = new Command("plan", "Bygger veckan: visar den, skriver roster.json och roster.html. Ctrl-C stoppar och behåller den bästa planen.")
        {
            scenario, outFolder, seconds, iterations, seed, workers, bound, database, language, summary,
        };
        command.SetAction((parsed, _) => parsed.GetResult(database) is not null ? InDatabaseAsync(
            around,
            PlannerDatabase.OfSetting(parsed.GetValue(database)),
            new PlanHereRequest(parsed.GetValue(scenario)!, parsed.GetValue(seconds) ?? DefaultSeconds, parsed.GetValue(seed) ?? 1, Acting.Nobody),
            Wording.Of(parsed.GetValue(language)!)) : RunAsync(
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

    /// <summary>Plans a week of the database: the plan becomes a step of its draft, to be looked at and published in the browser.</summary>
    private static async Task<int> InDatabaseAsync(Surroundings around, PlannerDatabase database, PlanHereRequest request, Wording wording)
    {
        await using var engines = new SharedEngines(around.StartEngines);
        PlanHereOutcome outcome;
        using (var stop = new StopSignals(around.Error, wording))
        using (var progress = new ProgressLine(around, wording))
        {
            outcome = await new PlanHere(database, engines, around.Clock).RunAsync(request, new Searching(progress), stop.Token).ConfigureAwait(false);
        }
        var screen = new Screen(around, wording);
        switch (outcome)
        {
            case PlanHereOutcome.Planned planned:
                screen.Line(wording.Say(
                    $"Planen är ett steg i utkastet till {request.Scenario}: {wording.Kronor(Price.ToKronor(planned.Before))} → {wording.Kronor(Price.ToKronor(planned.Found.Cost))}, {planned.Found.Gaps} luckor. {wording.Say(planned.Found.Note)}",
                    $"The plan is a step of the draft of {request.Scenario}: {wording.Kronor(Price.ToKronor(planned.Before))} → {wording.Kronor(Price.ToKronor(planned.Found.Cost))}, {planned.Found.Gaps} gaps. {wording.Say(planned.Found.Note)}"));
                return ExitCode.Ok;
            case PlanHereOutcome.Refused refused:
                screen.Fault(wording.Say(refused.Reason));
                return ExitCode.Rejected;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private sealed class Searching(IProgress<BuildWeekStep> progress) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => progress.Report(new BuildWeekStep.Searching(value));
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
