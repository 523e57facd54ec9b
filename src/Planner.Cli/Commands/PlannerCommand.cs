using System.CommandLine;
using System.CommandLine.Help;
using Planner.App.Data;
using Planner.App.Rosters;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary>The program's commands.</summary>
internal static class PlannerCommand
{
    /// <summary>Runs the command the arguments name and gives its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings around)
    {
        var root = Create(around);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await around.Error.WriteLineAsync($"Fel i kommandot: {error.Message}").ConfigureAwait(false);
            }
            await around.Error.WriteLineAsync($"Hjälp: {HelpText.Path(parsed.CommandResult.Command)} --help").ConfigureAwait(false);
            return ExitCode.BadInput;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = around.Out,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }).ConfigureAwait(false);
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is { } said)
        {
            await around.Error.WriteLineAsync(LanguageOf(parsed).Say(said)).ConfigureAwait(false);
            return ExitCode.Rejected;
        }
    }

    private static Wording LanguageOf(ParseResult parsed) => Wording.Of(
        parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(o => o.Name == "--lang") is { } language ? parsed.GetValue(language)! : "sv");

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Create(Surroundings around)
    {
        var root = new RootCommand("Bygger, prövar och förklarar scheman för en resursenhet.")
        {
            PlanCommand.Create(around),
            CheckCommand.Create(around),
            WhyCommand.Create(around),
            AbsenceCommand.Create(around),
            EventCommand.Create(around),
            LedgerCommand.Create(around),
            ResilienceCommand.Create(around),
            ScenarioCommand.Create(around),
            RulesCommand.Create(around),
        };
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "Visar hjälp." : "Visar programmets version.";
        }
        root.Options.OfType<HelpOption>().Single().Action = new ShowHelp(around.Out);
        return root;
    }
}
