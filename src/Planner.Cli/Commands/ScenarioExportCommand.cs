using System.CommandLine;
using Planner.App.Rosters;
using Planner.App.Scenarios;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner scenario export</c>: the normalised problem as JSON, for checking rosters with another program.</summary>
internal static class ScenarioExportCommand
{
    public static Command Create(Surroundings around)
    {
        var (scenario, language) = (Arguments.Scenario(), Arguments.Language());
        var file = new Option<string>("--out") { Description = "Fil att skriva till (förval: standard ut).", HelpName = "fil" };
        var command = new Command("export", "Skriver det normaliserade problemet som JSON: personer, alla besök med fönster och behov, reglernas inställningar.")
        {
            scenario, file, language,
        };
        command.SetAction(parsed => Run(around, parsed.GetValue(scenario)!, parsed.GetValue(file), Wording.Of(parsed.GetValue(language)!)));
        return command;
    }

    private static int Run(Surroundings around, string folder, string? file, Wording wording)
    {
        var screen = new Screen(around, wording);
        switch (ScenarioLoader.Load(folder))
        {
            case ScenarioOutcome.Loaded loaded when file is null:
                around.Out.Write(ScenarioExport.ToJson(loaded.Scenario));
                return ExitCode.Ok;
            case ScenarioOutcome.Loaded loaded when AtomicFile.Write(file, ScenarioExport.ToJson(loaded.Scenario)) is { } fault:
                screen.Fault(wording.Say(fault));
                return ExitCode.Rejected;
            case ScenarioOutcome.Loaded:
                return ExitCode.Ok;
            case ScenarioOutcome.Faulty faulty:
                return FaultList.Show(screen, faulty.Faults);
            case var other:
                throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}.");
        }
    }
}
