using System.CommandLine;
using System.CommandLine.Parsing;
using Planner.App.Data;

namespace Planner.Cli.Commands;

/// <summary>Where the roster is that a command works on: a scenario's folder and a roster file, or a published week of the database.</summary>
internal sealed class RosterSource
{
    private readonly Argument<string?> _scenario = new("scenario")
    {
        Description = "Scenariots mapp, till exempel scenarios/resursenheten. Med --db: veckans namn i databasen.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _roster = Arguments.RosterUnlessDatabase();
    private readonly Option<string?> _database = Arguments.Database();
    private readonly Option<string?> _week = new("--week") { Description = "Veckan i databasen, till exempel 2026-W48; då behövs inte dess namn.", HelpName = "vecka" };

    /// <summary>Adds arguments and options to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isOfSubcommands">Whether it is run by commands of its own, which have them too.</param>
    public static RosterSource AddTo(Command command, bool isOfSubcommands = false)
    {
        var source = new RosterSource();
        (source._database.Recursive, source._week.Recursive) = (isOfSubcommands, isOfSubcommands);
        foreach (var argument in new[] { source._scenario, source._roster })
        {
            command.Add(argument);
        }
        command.Add(source._database);
        command.Add(source._week);
        return source;
    }

    /// <summary>Refuses what only files have beside a database, and what only a database has without one.</summary>
    /// <param name="command">The command that is run.</param>
    /// <param name="ofFiles">Options that make no sense with a database.</param>
    /// <param name="ofDatabase">Options that make no sense without one.</param>
    public void Guard(Command command, IReadOnlyList<Option> ofFiles, IReadOnlyList<Option> ofDatabase) => command.Validators.Add(result =>
    {
        if (IsIn(result))
        {
            InDatabase(result, ofFiles);
        }
        else
        {
            InFiles(result, ofDatabase);
        }
    });

    /// <summary>Whether the week is in the database.</summary>
    public bool IsIn(SymbolResult result) => result.GetResult(_database) is not null;

    /// <summary>The week of the database, or null when the roster is a file.</summary>
    public DatabaseWeek? WeekOf(ParseResult parsed) => IsIn(parsed.CommandResult)
        ? new DatabaseWeek(PlannerDatabase.OfSetting(parsed.GetValue(_database)), parsed.GetValue(_scenario), parsed.GetValue(_week))
        : null;

    /// <summary>The scenario's folder and the roster file.</summary>
    public (string Scenario, string Roster) FilesOf(ParseResult parsed) => (parsed.GetValue(_scenario)!, parsed.GetValue(_roster)!);

    private void InDatabase(CommandResult result, IReadOnlyList<Option> ofFiles)
    {
        if (IsGiven(result, _roster))
        {
            result.AddError("roster.json och --db kan inte anges tillsammans: med --db gäller det publicerade schemat.");
        }
        if (!IsGiven(result, _scenario) && result.GetResult(_week) is null)
        {
            result.AddError("Vilken vecka? Skriv dess namn i databasen före --db, eller --week, till exempel --week 2026-W48.");
        }
        foreach (var option in ofFiles.Where(o => result.GetResult(o) is { Implicit: false }))
        {
            result.AddError($"{option.Name} hör till filer och kan inte anges med --db.");
        }
    }

    private void InFiles(CommandResult result, IReadOnlyList<Option> ofDatabase)
    {
        if (!IsGiven(result, _scenario) || !IsGiven(result, _roster))
        {
            result.AddError("scenario eller roster.json saknas. Skriv scenariots mapp och schemafilen, eller --db för en vecka i databasen.");
        }
        foreach (var option in ofDatabase.Append(_week).Where(o => result.GetResult(o) is { Implicit: false }))
        {
            result.AddError($"{option.Name} behöver --db.");
        }
    }

    private static bool IsGiven(CommandResult result, Argument argument) => result.GetResult(argument) is { Tokens.Count: > 0 };
}

/// <summary>A week of the database as it was asked for.</summary>
/// <param name="Database">The database.</param>
/// <param name="Scenario">The scenario's name, or null.</param>
/// <param name="Week">The week, <c>2026-W48</c>, or null.</param>
internal sealed record DatabaseWeek(PlannerDatabase Database, string? Scenario, string? Week);
