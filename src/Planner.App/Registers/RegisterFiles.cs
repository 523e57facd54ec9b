using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Registers;

/// <summary>What became of writing a table into a scenario's files.</summary>
/// <param name="Parts">The files.</param>
/// <param name="Rows">The rows of the table by the line they stand on in the table's file.</param>
internal sealed record WrittenRegister(IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<int, RegisterRow> Rows);

/// <summary>
/// Registers as tables: read from a scenario's files and written into them. Every row becomes one line of its file, so that what
/// the scenario's own checks find in a line is found in a row. Comments of a file that is written are lost.
/// </summary>
internal static partial class RegisterFiles
{
    private const string Decisions = "decisions";
    private const string Code = "code";
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The table as the files have it; empty when they have none.</summary>
    public static RegisterTable Read(RegisterKind kind, IReadOnlyDictionary<string, string> parts)
    {
        var layout = RegisterLayout.Of(kind);
        var entries = kind switch
        {
            RegisterKind.Settings => (Root(parts, layout.File)?[layout.Section]?.Value as YamlMap)?.Fields.Select(f => Cells([(RegisterLayout.Setting, f.Key), (RegisterLayout.Value, Cell(f.Value))])) ?? [],
            RegisterKind.Decisions => Entries(parts, layout).SelectMany(client => Items(client[Decisions]?.Value).Select(d =>
                Cells([(RegisterLayout.Client, Cell(client[Code]?.Value)), .. d.Fields.Select(f => (f.Key, Cell(f.Value)))]))),
            _ => Entries(parts, layout).Select(e => Cells(e.Fields.Select(f => (f.Key, Cell(f.Value))))),
        };
        return new RegisterTable(kind, [.. layout.Columns.Select(c => c.Name)], [.. entries.Select((cells, i) => new RegisterRow(i + 2, cells))]);
    }

    /// <summary>The files with the table in place of the one they have.</summary>
    public static WrittenRegister Write(RegisterTable table, IReadOnlyDictionary<string, string> parts, FaultList faults)
    {
        var layout = RegisterLayout.Of(table.Kind);
        var text = new StringBuilder();
        var rows = new Dictionary<int, RegisterRow>();
        var line = 0;
        void Line(string content, RegisterRow? row = null)
        {
            text.Append(content).Append('\n');
            line++;
            if (row is not null)
            {
                rows[line] = row;
            }
        }
        foreach (var field in Root(parts, layout.File)?.Fields.Where(f => f.Key != layout.Section) ?? [])
        {
            Line($"{Quoted(field.Key)}: {Flow(field.Value, Quoted)}");
        }
        if (table.Kind == RegisterKind.Settings)
        {
            Line(table.Rows.Count == 0 ? $"{layout.Section}: {{}}" : $"{layout.Section}:");
            foreach (var row in table.Rows)
            {
                Line($"  {Quoted(row[RegisterLayout.Setting])}: {Quoted(row[RegisterLayout.Value])}", row);
            }
        }
        else
        {
            var lines = table.Kind == RegisterKind.Decisions ? WithDecisions(table, parts, layout, faults) : [.. table.Rows.Select(r => ($"  - {Fields(r, layout, faults, skip: null)}", (RegisterRow?)r))];
            Line(lines.Count == 0 ? $"{layout.Section}: []" : $"{layout.Section}:");
            foreach (var (content, row) in lines)
            {
                Line(content, row);
            }
        }
        return new WrittenRegister(new Dictionary<string, string>(parts) { [layout.File] = text.ToString() }, rows);
    }

    private static YamlMap? Root(IReadOnlyDictionary<string, string> parts, string file) =>
        parts.TryGetValue(file, out var text) ? YamlTree.Read(file, text, new FaultList()) : null;

    private static IEnumerable<YamlMap> Entries(IReadOnlyDictionary<string, string> parts, RegisterLayout layout) => Items(Root(parts, layout.File)?[layout.Section]?.Value);

    private static IEnumerable<YamlMap> Items(YamlNode? list) => (list as YamlList)?.Items.OfType<YamlMap>() ?? [];

    private static Dictionary<string, string> Cells(IEnumerable<(string Column, string Text)> cells) =>
        cells.Where(c => c.Text.Length > 0).ToDictionary(c => c.Column, c => c.Text);

    /// <summary>Every client with the decisions the table has for it; a decision of nobody's is a fault.</summary>
    private static List<(string Line, RegisterRow? Row)> WithDecisions(RegisterTable table, IReadOnlyDictionary<string, string> parts, RegisterLayout layout, FaultList faults)
    {
        var byClient = table.Rows.ToLookup(r => r[RegisterLayout.Client]);
        var entries = new List<(string, RegisterRow?)>();
        var known = new HashSet<string>();
        foreach (var client in Entries(parts, layout))
        {
            var code = Cell(client[Code]?.Value);
            known.Add(code);
            var fields = client.Fields.Where(f => f.Key != Decisions).Select(f => $"{Quoted(f.Key)}: {Flow(f.Value, Quoted)}");
            // Each decision stands on a line of its own, which names its row; the last closes the client.
            var decisions = byClient[code].ToList();
            entries.Add(($"  - {{ {string.Join(", ", fields)}{(decisions.Count > 0 ? $", {Decisions}: [" : $", {Decisions}: [] }}")}", null));
            for (var i = 0; i < decisions.Count; i++)
            {
                entries.Add(($"      {Fields(decisions[i], layout, faults, skip: RegisterLayout.Client)}{(i == decisions.Count - 1 ? " ] }" : ",")}", decisions[i]));
            }
        }
        foreach (var row in table.Rows.Where(r => !known.Contains(r[RegisterLayout.Client])))
        {
            faults.Add(
                new Place(RegisterTexts.Row(row.Number), row.Number, RegisterLayout.Client),
                $"brukaren \"{row[RegisterLayout.Client]}\" finns inte. Lägg in brukaren först, eller rätta koden.",
                $"there is no client \"{row[RegisterLayout.Client]}\". Maybe add the client first, or correct the code.");
        }
        return entries;
    }

    private static string Fields(RegisterRow row, RegisterLayout layout, FaultList faults, string? skip) =>
        $"{{ {string.Join(", ", layout.Columns.Where(c => c.Name != skip && row[c.Name].Length > 0).Select(c => $"{Quoted(c.Name)}: {Value(row, c, faults)}"))} }}";

    private static string Value(RegisterRow row, (string Name, CellForm Form) column, FaultList faults)
    {
        var text = row[column.Name];
        switch (column.Form)
        {
            case CellForm.List:
                var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                return items.Length == 1 ? Quoted(items[0]) : $"[{string.Join(", ", items.Select(Quoted))}]";
            case CellForm.Nested:
                var found = new FaultList();
                if (!text.Contains('\n', StringComparison.Ordinal) && YamlTree.Read("", $"cell: {text}", found)?["cell"]?.Value is { } node and not YamlText)
                {
                    return Flow(node, Quoted);
                }
                faults.Add(
                    new Place(RegisterTexts.Row(row.Number), row.Number, column.Name),
                    "skrivs inom hakparenteser, till exempel [{ name: läkemedelsdelegering, valid-to: 2027-03-31 }]. Exportera registret för att se hur det ser ut.",
                    "is written in brackets, for example [{ name: läkemedelsdelegering, valid-to: 2027-03-31 }]. Maybe export the register to see what it looks like.");
                return "[]";
            default:
                return Quoted(text);
        }
    }

    /// <summary>A value as a cell shows it: lists of plain values with commas between, what is nested as in a file.</summary>
    private static string Cell(YamlNode? node) => node switch
    {
        null => "",
        YamlText text => text.Text,
        YamlList list when list.Items.All(i => i is YamlText) => string.Join(", ", list.Items.Select(i => ((YamlText)i).Text)),
        _ => Flow(node, Plain),
    };

    private static string Flow(YamlNode node, Func<string, string> write) => node switch
    {
        YamlText text => write(text.Text),
        YamlList list => $"[{string.Join(", ", list.Items.Select(i => Flow(i, write)))}]",
        YamlMap map => map.Fields.Count == 0 ? "{}" : $"{{ {string.Join(", ", map.Fields.Select(f => $"{write(f.Key)}: {Flow(f.Value, write)}"))} }}",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    /// <summary>As people write it when that is safe, else in quotes.</summary>
    private static string Plain(string text) => PlainText().IsMatch(text) ? text : Quoted(text);

    /// <summary>In quotes: a JSON text is a YAML text.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);

    [GeneratedRegex(@"^[\p{L}\d]([\p{L}\d ._%+-]|:(?=\S))*$")]
    private static partial Regex PlainText();
}
