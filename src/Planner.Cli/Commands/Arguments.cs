using System.CommandLine;
using Planner.App.Data;

namespace Planner.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Scenario() => new("scenario") { Description = "Scenariots mapp, till exempel scenarios/resursenheten." };

    public static Argument<string> Roster() => new("roster.json") { Description = "En schemafil, skriven av ”planner plan” eller för hand." };

    /// <summary>The roster file, which is left out when the week is in the database.</summary>
    public static Argument<string?> RosterUnlessDatabase() => new("roster.json")
    {
        Description = "En schemafil, skriven av ”planner plan” eller för hand. Utelämnas med --db.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Asks for the roster file when the week is not in the database.</summary>
    public static void AskForOne(this Command command, Argument<string?> roster, Option<string?> database) => command.Validators.Add(result =>
    {
        if (result.GetResult(roster) is null or { Tokens.Count: 0 } && result.GetResult(database) is null)
        {
            result.AddError("roster.json saknas. Skriv schemafilen efter scenariot, eller --db för en vecka i databasen.");
        }
    });

    /// <summary>The database, when the week is there and not in a folder.</summary>
    public static Option<string?> Database()
    {
        var option = new Option<string?>("--db")
        {
            Description = "Veckan är i databasen, och scenario är dess namn där. Utan värde: samma databas som webben startar med.",
            HelpName = "anslutning",
            Arity = ArgumentArity.ZeroOrOne,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !PlannerDatabase.IsUnderstood(result.Tokens[0].Value))
            {
                // What was written may hold a password, so it is not repeated.
                result.AddError("--db kan inte tolkas. Skriv till exempel ”Data Source=planner.db” eller ”Host=server;Database=planner;Username=anna”, med citattecken om.");
            }
        });
        return option;
    }

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Språk: sv (förval) eller en.", HelpName = "språk", DefaultValueFactory = _ => "sv" };
        option.AcceptOnlyFromAmong("sv", "en");
        return option;
    }

    /// <summary>A whole number within limits.</summary>
    public static Option<int?> Number(string name, string helpName, string description, int min, int max)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < min || value > max))
            {
                result.AddError($"{name} ska vara ett heltal från {min} till {max}, men är ”{result.Tokens[0].Value}”.");
            }
        });
        return option;
    }
}
