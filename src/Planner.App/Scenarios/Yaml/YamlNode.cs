namespace Planner.App.Scenarios.Yaml;

/// <summary>A piece of a YAML file with its line.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A single value; nothing written is an empty text.</summary>
internal sealed record YamlText(int Line, string Text) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Named fields, in the order written.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlField> Fields) : YamlNode(Line)
{
    public YamlField? this[string key] => Fields.FirstOrDefault(f => f.Key == key);
}

/// <summary>One named field.</summary>
internal sealed record YamlField(string Key, int Line, YamlNode Value);
