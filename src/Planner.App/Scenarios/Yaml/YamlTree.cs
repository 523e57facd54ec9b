using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Planner.App.Scenarios.Yaml;

/// <summary>
/// Reads YAML text into a tree that knows its lines. Anchors, aliases and tags are refused, so that a small file
/// cannot unfold into a large one, and so is deep nesting.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 12;
    private readonly string _file;
    private readonly FaultList _faults;
    private readonly Parser _parser;

    private YamlTree(string file, string text, FaultList faults)
    {
        _file = file;
        _faults = faults;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The file's fields, or null after naming what is wrong.</summary>
    public static YamlMap? Read(string file, string text, FaultList faults)
    {
        try
        {
            return new YamlTree(file, text, faults).Root();
        }
        catch (YamlRefused refused)
        {
            faults.Add(new Place(file, refused.Line, ""), refused.Sv, refused.En);
        }
        catch (YamlException fault)
        {
            var line = (int)fault.Start.Line;
            faults.Add(
                new Place(file, line, ""),
                $"går inte att läsa som YAML: {fault.Message} Kanske är indraget fel, eller så saknas ett citattecken eller ett kolon på raden eller strax före.",
                $"cannot be read as YAML: {fault.Message} Maybe the indentation is wrong, or a quote or a colon is missing on this line or just before.");
        }
        return null;
    }

    private YamlMap? Root()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _faults.Add(new Place(_file, 1, ""), "filen är tom. Kanske är den ännu inte ifylld: se README för vad den ska innehålla, eller ta bort den om den får saknas.", "the file is empty. Maybe it has not been filled in yet: see README for what belongs in it, or remove it if it is optional.");
            return null;
        }
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            throw new YamlRefused((int)second.Start.Line, "filen innehåller mer än ett YAML-dokument. Ta bort raden med ---.", "the file holds more than one YAML document. Remove the line with ---.");
        }
        if (root is YamlMap map)
        {
            return map;
        }
        _faults.Add(new Place(_file, root.Line, ""), "filen ska bestå av fält, till exempel \"name: Resursenheten\". Kanske saknas fältets namn överst.", "the file must consist of fields, for example \"name: Resursenheten\". Maybe the field's name is missing at the top.");
        return null;
    }

    private YamlNode Node(int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        var line = (int)next.Start.Line;
        if (depth > MaxDepth)
        {
            throw new YamlRefused(line, $"nästlingen är djupare än {MaxDepth} nivåer. Kanske fattas en avslutande parentes.", $"the nesting is deeper than {MaxDepth} levels. Maybe a closing bracket is missing.");
        }
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlRefused(line, "ankare (&), alias (*) och taggar (!) används inte här. Skriv ut värdet, eller sätt citattecken om texten ska börja med tecknet.", "anchors (&), aliases (*) and tags (!) are not used here. Write the value out, or quote the text if it begins with the sign.");
        }
        return next switch
        {
            Scalar scalar => new YamlText(line, IsNull(scalar) ? "" : scalar.Value.Trim()),
            SequenceStart => List(line, depth),
            MappingStart => Map(line, depth),
            _ => throw new YamlRefused(line, "här väntades ett värde.", "a value was expected here."),
        };
    }

    private YamlList List(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }
        return new YamlList(line, items);
    }

    private YamlMap Map(int line, int depth)
    {
        var fields = new Dictionary<string, YamlField>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlText key)
            {
                throw new YamlRefused(line, "ett fältnamn ska vara en enkel text. Kanske saknas citattecken.", "a field's name must be a plain text. Maybe quotes are missing.");
            }
            var field = new YamlField(key.Text, key.Line, Node(depth + 1));
            if (!fields.TryAdd(key.Text, field))
            {
                var first = fields[key.Text].Line;
                _faults.Add(new Place(_file, key.Line, key.Text), $"fältet {key.Text} står redan på rad {first}. Behåll ett av dem.", $"the field {key.Text} already stands on line {first}. Keep one of them.");
            }
        }
        return new YamlMap(line, [.. fields.Values]);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
}
