using System.CommandLine;
using System.CommandLine.Parsing;

namespace Planner.Cli.Commands;

/// <summary>The options every command that re-plans has: from when, what to show, what to accept and by whom.</summary>
internal sealed class CoverOptions
{
    private readonly Option<string> _now = Text("--now", "tid", "Tiden att planera från (förval: den anmälda tiden, annars klockan nu): det som har börjat står kvar.");
    private readonly Option<int?> _show = Arguments.Number("--show", "nr", "Visar det alternativet i detalj (förval: det som antas, annars 1).", 1, 3);
    private readonly Option<int?> _accept = Arguments.Number("--accept", "nr", "Antar alternativet: 1 omfördelning, 2 med fyllnadstid/timanställda, 3 med övertid.", 1, 3);
    private readonly Option<int?> _ask = Arguments.Number("--ask", "nr", "Skickar alternativet med övertid till chefen, med --by och --reason. Bara med --db.", 1, 3);
    private readonly Option<string> _by = Text("--by", "namn", "Vem som beslutar; behövs för att anta. Med --db: kontots användarnamn, och dess roll avgör vad det får besluta.");
    private readonly Option<string> _reason = Text("--reason", "skäl", "Skäl till beslutet, utan frånvaroorsak; behövs för övertid.");
    private readonly Option<string> _ledger = Text("--ledger", "fil", "Ledgern (förval: ledger.jsonl bredvid schemat).");
    private readonly Option<string> _out = Text("--out", "fil", "Fil för det nya schemat (förval: ersätter schemat; versionen före sparas bredvid som roster.r1.json).");
    private readonly Option<string> _summary = Text("--summary", "form", "json: sist på standard ut skrivs en rad JSON med alternativen, nivåer, bevis och kostnader.");
    private readonly RosterSource _source;

    private CoverOptions(RosterSource source)
    {
        _source = source;
        _summary.AcceptOnlyFromAmong("json");
    }

    public Option<string> Language { get; } = Arguments.Language();

    /// <summary>The options, added to the command after its own.</summary>
    /// <param name="command">The command.</param>
    /// <param name="source">Where its roster is.</param>
    /// <param name="ofFiles">Options of its own that make no sense with a database.</param>
    /// <param name="ofDatabase">Options of its own that make no sense without one.</param>
    public static CoverOptions AddTo(Command command, RosterSource source, IReadOnlyList<Option> ofFiles, IReadOnlyList<Option> ofDatabase)
    {
        var options = new CoverOptions(source);
        foreach (var option in new Option[]
        {
            options._now, options._show, options._accept, options._ask, options._by, options._reason, options._ledger, options._out, options._summary, options.Language,
        })
        {
            command.Add(option);
        }
        source.Guard(command, [.. ofFiles, options._ledger, options._out], [.. ofDatabase, options._ask]);
        command.Validators.Add(options.Validate);
        return options;
    }

    /// <summary>What was chosen.</summary>
    public CoverChoice Of(ParseResult parsed) => new(
        parsed.GetValue(_now), parsed.GetValue(_show) ?? parsed.GetValue(_accept) ?? parsed.GetValue(_ask) ?? 1, parsed.GetValue(_accept), parsed.GetValue(_ask),
        parsed.GetValue(_by), parsed.GetValue(_reason), parsed.GetValue(_ledger), parsed.GetValue(_out), parsed.GetValue(_summary) is not null, parsed.GetValue(Language)!);

    public static Option<string> Text(string name, string helpName, string description, bool required = false) =>
        new(name) { Description = description, HelpName = helpName, Required = required };

    private void Validate(CommandResult result)
    {
        var (isIn, decides) = (_source.IsIn(result), (result.GetResult(_accept) ?? result.GetResult(_ask)) is not null);
        // In the database whoever reports has a name as well.
        if (!decides && ((isIn ? null : result.GetResult(_by)) ?? result.GetResult(_reason) ?? result.GetResult(_out)) is { } loose)
        {
            result.AddError($"{loose.Option.Name} behöver --accept: utan det skrivs inget.");
        }
        if (result.GetResult(_accept) is not null && result.GetResult(_ask) is not null)
        {
            result.AddError("Ange --accept eller --ask, inte båda.");
        }
        if (isIn && decides && result.GetResult(_by) is null)
        {
            result.AddError("Den som beslutar måste anges: --by och kontots användarnamn.");
        }
    }
}

/// <summary>How to re-plan, and what to do with the proposals.</summary>
/// <param name="Now">The time to plan from, or null.</param>
/// <param name="Show">Number of the alternative to show in detail.</param>
/// <param name="Accept">Number of the alternative to accept, or null.</param>
/// <param name="Ask">Number of the alternative to ask the manager about, or null.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why.</param>
/// <param name="Ledger">The ledger, or null for the one beside the roster.</param>
/// <param name="Out">Where the new roster is written, or null to replace it.</param>
/// <param name="Summary">Whether a line of JSON ends the output.</param>
/// <param name="Language">The language.</param>
internal sealed record CoverChoice(
    string? Now, int Show, int? Accept, int? Ask, string? By, string? Reason, string? Ledger, string? Out, bool Summary, string Language);
