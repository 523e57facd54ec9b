using System.CommandLine;
using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner ledger</c>: a month's avoided overtime, every krona unfolded, and service lost beside it.</summary>
internal static class LedgerCommand
{
    public static Command Create(Surroundings around)
    {
        var file = new Argument<string>("ledger.jsonl") { Description = "Ledgern, skriven av --accept." };
        var month = CoverOptions.Text("--month", "månad", "Månaden, till exempel 2026-11.", required: true);
        var language = Arguments.Language();
        var command = new Command("ledger", "Summerar en månad: undviken övertid i timmar och kronor, med och utan PO, och förlorad servicetid i samma tabell.") { file, month, language };
        command.SetAction(parsed =>
        {
            var screen = new Screen(around, Wording.Of(parsed.GetValue(language)!));
            return new LedgerScreen(screen).Show(LedgerReport.Run(parsed.GetValue(file)!, parsed.GetValue(month)!));
        });
        return command;
    }
}
