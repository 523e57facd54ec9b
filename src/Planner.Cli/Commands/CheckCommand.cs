using System.CommandLine;
using Planner.App.Data;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner check</c>: judges a roster file by every rule.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings around)
    {
        var (scenario, database, language) = (Arguments.Scenario(), Arguments.Database(), Arguments.Language());
        var roster = Arguments.RosterUnlessDatabase();
        var command = new Command("check", "Prövar ett schema mot alla regler, även ett som är gjort för hand. Slutkod 0: lagligt, 3: bryter mot hårda regler.")
        {
            scenario, roster, database, language,
        };
        command.AskForOne(roster, database);
        command.SetAction(async (parsed, stop) =>
        {
            var screen = new Screen(around, Wording.Of(parsed.GetValue(language)!));
            return new CheckScreen(screen).Show(parsed.GetResult(database) is null
                ? CheckRoster.Run(parsed.GetValue(scenario)!, parsed.GetValue(roster)!)
                : await CheckRoster.RunAsync(PlannerDatabase.OfSetting(parsed.GetValue(database)), parsed.GetValue(scenario)!, stop).ConfigureAwait(false));
        });
        return command;
    }
}
