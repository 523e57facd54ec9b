namespace Planner.App.Scenarios.Yaml;

/// <summary>
/// The fields of one YAML mapping with typed getters. A getter that finds a wrong value records a fault and returns null;
/// <see cref="Done"/> afterwards records every field nobody asked for.
/// </summary>
internal sealed class Fields
{
    private static readonly string[] Names = ["id", "code", "person", "name", "client", "kind"];
    private readonly YamlMap _map;
    private readonly string _path;
    private readonly int _before;
    private readonly HashSet<string> _asked = [];

    public Fields(YamlMap map, string file, FaultList faults, string path = "")
    {
        _map = map;
        _path = path;
        File = file;
        Faults = faults;
        _before = faults.Count;
    }

    public string File { get; }

    public FaultList Faults { get; }

    /// <summary>Where the mapping begins.</summary>
    public Place Here => new(File, _map.Line, _path);

    /// <summary>Whether no fault has been recorded since this mapping was begun.</summary>
    public bool Ok => Faults.Count == _before;

    /// <summary>The names of the fields written.</summary>
    public IEnumerable<string> Keys => _map.Fields.Select(f => f.Key);

    public bool Has(string key)
    {
        _asked.Add(key);
        return _map[key] is { Value: not YamlText { Text: "" } };
    }

    public Place At(string key) => new(File, _map[key]?.Line ?? _map.Line, _path.Length == 0 ? key : $"{_path}.{key}");

    /// <summary>The field's text as written, without judging it, or null.</summary>
    public Given<string>? TextOf(string key) =>
        _map[key]?.Value is YamlText { Text.Length: > 0 } text ? new Given<string>(text.Text, At(key)) : null;

    /// <summary>The value, or null after a fault when it is missing or wrong.</summary>
    public Given<T>? Get<T>(string key, Format<T> format)
    {
        if (!Has(key))
        {
            Faults.Add(At(key), $"fältet {key} saknas. {format.Expected.Sv}", $"the field {key} is missing. {format.Expected.En}");
            return null;
        }
        return Find(key, format);
    }

    /// <summary>The value, or null when it is not written or, after a fault, wrong.</summary>
    public Given<T>? Find<T>(string key, Format<T> format) =>
        Has(key) ? Read(_map[key]!.Value, At(key), format) : null;

    /// <summary>The values of a list, empty when not written; one value alone counts as a list.</summary>
    public IReadOnlyList<Given<T>> List<T>(string key, Format<T> format)
    {
        if (!Has(key))
        {
            return [];
        }
        IReadOnlyList<YamlNode> items = _map[key]!.Value is YamlList list ? list.Items : [_map[key]!.Value];
        return [.. items.Select(i => Read(i, At(key) with { Line = i.Line }, format)).OfType<Given<T>>()];
    }

    /// <summary>A mapping inside this one, or null when not written.</summary>
    public Fields? Map(string key) => Has(key) ? Inner(_map[key]!.Value, At(key)) : null;

    /// <summary>The mappings of a list, each begun when it is come to; empty when not written.</summary>
    public IEnumerable<Fields> Maps(string key)
    {
        if (!Has(key))
        {
            yield break;
        }
        IReadOnlyList<YamlNode> items = _map[key]!.Value is YamlList list ? list.Items : [_map[key]!.Value];
        for (var i = 0; i < items.Count; i++)
        {
            var at = At(key);
            if (Inner(items[i], at with { Line = items[i].Line, Field = $"{at.Field}[{Label(items[i], i)}]" }) is { } fields)
            {
                yield return fields;
            }
        }
    }

    /// <summary>Records a fault for every field that was never asked for.</summary>
    public void Done()
    {
        foreach (var field in _map.Fields.Where(f => !_asked.Contains(f.Key)))
        {
            var near = Suggest.Nearest(field.Key, _asked.Where(a => _map[a] is null));
            var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            Faults.Add(
                At(field.Key),
                near is null ? $"fältet {field.Key} finns inte. Här kan stå: {known}." : $"fältet {field.Key} finns inte. Menade du {near}?",
                near is null ? $"there is no field {field.Key}. Known here: {known}." : $"there is no field {field.Key}. Did you mean {near}?");
        }
    }

    private Given<T>? Read<T>(YamlNode node, Place at, Format<T> format)
    {
        if (node is YamlText text && format.Parse(text.Text) is (true, var value))
        {
            return new Given<T>(value, at);
        }
        var shown = node switch { YamlText t => $"\"{Shortened(t.Text)}\"", YamlList => "en lista", _ => "en grupp fält" };
        var english = node switch { YamlText t => $"\"{Shortened(t.Text)}\"", YamlList => "a list", _ => "a group of fields" };
        Faults.Add(at, $"{shown} går inte. {format.Expected.Sv}", $"{english} will not do. {format.Expected.En}");
        return null;
    }

    private Fields? Inner(YamlNode node, Place at)
    {
        if (node is YamlMap map)
        {
            return new Fields(map, File, Faults, at.Field);
        }
        Faults.Add(at, "här väntas en grupp fält (namn: värde). Kanske saknas indrag eller kolon.", "a group of fields (name: value) is expected here. Maybe indentation or a colon is missing.");
        return null;
    }

    private static string Label(YamlNode item, int index) =>
        item is YamlMap map && Names.Select(n => map[n]?.Value).OfType<YamlText>().FirstOrDefault(t => t.Text.Length > 0) is { } name
            ? Shortened(name.Text)
            : $"{index + 1}";

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
