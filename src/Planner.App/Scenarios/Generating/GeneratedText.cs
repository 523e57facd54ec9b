using System.Text;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Generating;

/// <summary>Builds the text of a generated file.</summary>
internal sealed class GeneratedText(string heading)
{
    private readonly StringBuilder _text = new($"# {heading}\n# Genererad fil: se story.md för kommandot som gjorde den.\n\n");

    public GeneratedText Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Weekdays counted from Monday, as files write them.</summary>
    public static string Days(IEnumerable<int> days)
    {
        var names = days.Select(d => Shown.Day((DayOfWeek)((d + 1) % 7))).ToList();
        return names.Count == 1 ? names[0] : $"[{string.Join(", ", names)}]";
    }
}
