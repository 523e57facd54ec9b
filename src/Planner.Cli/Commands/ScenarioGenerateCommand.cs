using System.CommandLine;
using Planner.App.Rosters;
using Planner.App.Scenarios;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner scenario generate</c>: makes a believable scenario of any size.</summary>
internal static class ScenarioGenerateCommand
{
    public static Command Create(Surroundings around)
    {
        var people = Arguments.Number("--people", "antal", "Antal medarbetare, 4 till 500.", 4, 500);
        var units = Arguments.Number("--units", "antal", "Antal enheter, var och en med minst 4 medarbetare (förval: en per 13 medarbetare).", 1, 125);
        var seed = Arguments.Number("--seed", "tal", "Frö för slumpen; samma antal och frö ger samma scenario (förval 1).", 0, int.MaxValue);
        var folder = new Option<string>("--out") { Description = "Ny mapp för scenariot; dess namn blir scenariots.", HelpName = "mapp", Required = true };
        var language = Arguments.Language();
        people.Required = true;
        var command = new Command("generate", "Skapar ett påhittat men rimligt scenario av önskad storlek.") { people, units, seed, folder, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(units) is { } u && result.GetValue(people) is { } p && u * 4 > p)
            {
                result.AddError($"{p} medarbetare räcker inte till {u} enheter: varje enhet behöver minst 4.");
            }
        });
        command.SetAction(parsed => Run(
            new Screen(around, Wording.Of(parsed.GetValue(language)!)),
            new GeneratorOptions(parsed.GetValue(people)!.Value, parsed.GetValue(seed) ?? 1, parsed.GetValue(units)),
            parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Screen screen, GeneratorOptions options, string folder)
    {
        var wording = screen.Wording;
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            screen.Fault(wording.Say($"{folder} är inte tom. Ange en ny mapp; inget är skrivet.", $"{folder} is not empty. Maybe name a new folder; nothing is written."));
            return ExitCode.BadInput;
        }
        if (AtomicFile.FaultOf(folder) is { } fault)
        {
            screen.Fault(wording.Say(fault));
            return ExitCode.Rejected;
        }
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var (file, text) in ScenarioGenerator.Generate(name, options))
        {
            if (AtomicFile.Write(Path.Combine(folder, file), text) is { } unwritten)
            {
                screen.Fault(wording.Say(unwritten));
                return ExitCode.Rejected;
            }
        }
        screen.Line(wording.Say($"Scenariot {name} är skapat i {folder}.", $"The scenario {name} is made in {folder}."));
        return ExitCode.Ok;
    }
}
