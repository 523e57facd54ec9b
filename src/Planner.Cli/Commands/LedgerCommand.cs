using System.CommandLine;
using Planner.App.Absences;
using Planner.App.Data;
using Planner.App.Rosters;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary><c>planner ledger</c>: a month's avoided overtime, every krona unfolded, and service lost beside it.</summary>
internal static class LedgerCommand
{
    public static Command Create(Surroundings around)
    {
        var file = new Argument<string?>("ledger.jsonl") { Description = "Ledgern, skriven av --accept. Utelämnas med --db.", Arity = ArgumentArity.ZeroOrOne };
        var month = CoverOptions.Text("--month", "månad", "Månaden, till exempel 2026-11.", required: true);
        var (database, language) = (Arguments.Database(), Arguments.Language());
        database.Description = "Ledgern i databasen, alla veckor. Utan värde: samma databas som webben startar med.";
        var command = new Command("ledger", "Summerar en månad: undviken övertid i timmar och kronor, med och utan PO, och förlorad servicetid i samma tabell.") { file, month, database, language };
        command.Validators.Add(result =>
        {
            var (isFile, isIn) = (result.GetResult(file) is { Tokens.Count: > 0 }, result.GetResult(database) is not null);
            if (isFile == isIn)
            {
                result.AddError(isFile ? "ledger.jsonl och --db kan inte anges tillsammans." : "ledger.jsonl saknas. Skriv ledgerns fil, eller --db för ledgern i databasen.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var screen = new Screen(around, Wording.Of(parsed.GetValue(language)!));
            return new LedgerScreen(screen).Show(parsed.GetResult(database) is null
                ? LedgerReport.Run(parsed.GetValue(file)!, parsed.GetValue(month)!)
                : await LedgerReport.RunAsync(PlannerDatabase.OfSetting(parsed.GetValue(database)), parsed.GetValue(month)!, Acting.Nobody, around.Clock, stop).ConfigureAwait(false));
        });
        return command;
    }
}
