namespace Planner.App.Scenarios.Yaml;

/// <summary>YAML that is well formed but not accepted in scenarios; ends the reading of the file.</summary>
internal sealed class YamlRefused(int line, string sv, string en) : Exception(en)
{
    public int Line { get; } = line;

    public string Sv { get; } = sv;

    public string En { get; } = en;
}
