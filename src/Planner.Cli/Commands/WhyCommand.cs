using System.CommandLine;
using Planner.App.Data;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner why</c>: who could serve a visit, at what cost, and what forbids the others.</summary>
internal static class WhyCommand
{
    public static Command Create(Surroundings around)
    {
        var (scenario, database, language) = (Arguments.Scenario(), Arguments.Database(), Arguments.Language());
        var roster = Arguments.RosterUnlessDatabase();
        var visit = new Option<string>("--visit") { Description = "Besöket det gäller, med sin beteckning i schemat.", HelpName = "besök", Required = true };
        var person = new Option<string>("--person") { Description = "Bara den här personen (förval: alla, bästa kandidaten först).", HelpName = "person" };
        var command = new Command("why", "Förklarar ett besök: vem som kan ta det, vad det kostar, och vilka regler som hindrar de andra.")
        {
            scenario, roster, visit, person, database, language,
        };
        command.AskForOne(roster, database);
        command.SetAction(async (parsed, stop) =>
        {
            var screen = new Screen(around, Wording.Of(parsed.GetValue(language)!));
            var (name, asked, who) = (parsed.GetValue(scenario)!, parsed.GetValue(visit)!, parsed.GetValue(person));
            return new WhyScreen(screen).Show(parsed.GetResult(database) is null
                ? ExplainVisit.Run(name, parsed.GetValue(roster)!, asked, who)
                : await ExplainVisit.RunAsync(PlannerDatabase.OfSetting(parsed.GetValue(database)), name, asked, who, stop).ConfigureAwait(false));
        });
        return command;
    }
}
