namespace Planner.App.Scenarios.Yaml;

/// <summary>Where a scenario's files come from: a folder, or texts kept elsewhere.</summary>
internal abstract class ScenarioSource
{
    /// <summary>What to call the place in a fault.</summary>
    public abstract string Place { get; }

    /// <summary>The file's content, or null when there is no such file.</summary>
    public abstract Stream? Open(string file);
}

/// <summary>A folder of files.</summary>
internal sealed class FolderSource(string path) : ScenarioSource
{
    public override string Place => path;

    public override Stream? Open(string file) => Path.Combine(path, file) is var full && File.Exists(full) ? File.OpenRead(full) : null;
}

/// <summary>Texts by file name, as the database keeps them.</summary>
internal sealed class TextSource(string name, IReadOnlyDictionary<string, string> texts) : ScenarioSource
{
    public override string Place => name;

    public override Stream? Open(string file) => texts.TryGetValue(file, out var text) ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) : null;
}
