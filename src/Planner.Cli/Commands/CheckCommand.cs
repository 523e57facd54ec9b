using System.CommandLine;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner check</c>: judges a roster file by every rule.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings around)
    {
        var (scenario, roster, language) = (Arguments.Scenario(), Arguments.Roster(), Arguments.Language());
        var command = new Command("check", "Prövar ett schema mot alla regler, även ett som är gjort för hand. Slutkod 0: lagligt, 3: bryter mot hårda regler.")
        {
            scenario, roster, language,
        };
        command.SetAction(parsed =>
        {
            var screen = new Screen(around, Wording.Of(parsed.GetValue(language)!));
            return new CheckScreen(screen).Show(CheckRoster.Run(parsed.GetValue(scenario)!, parsed.GetValue(roster)!));
        });
        return command;
    }
}
