using System.CommandLine;
using Planner.App.Rosters;
using Planner.Cli.Output;
using Planner.Core.Rules;

namespace Planner.Cli.Commands;

/// <summary><c>planner rules</c>: the table of all rules, made from the rules themselves.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings around)
    {
        var markdown = new Option<bool>("--markdown") { Description = "Skriver tabellen som Markdown, för dokumentation." };
        var language = Arguments.Language();
        var command = new Command("rules", "Visar alla regler med inställningar, källa och giltighet.") { markdown, language };
        command.SetAction(parsed =>
        {
            var wording = Wording.Of(parsed.GetValue(language)!);
            var rules = new RuleBook(RuleSettings.Defaults);
            if (parsed.GetValue(markdown))
            {
                around.Out.Write(RuleTable.Markdown(rules, wording));
                return ExitCode.Ok;
            }
            new Screen(around, wording).Table(RuleTable.Of(rules, wording), numbers: false);
            return ExitCode.Ok;
        });
        return command;
    }
}
