using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Planner.Web.Tests;

/// <summary>Every text is there in both languages, and every text asked for is there.</summary>
public sealed partial class TextTests
{
    private static readonly string Web = Path.Combine(Repository(), "src", "Planner.Web");

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places_to_fill_in()
    {
        var (sv, en) = (Read("sv"), Read("en"));
        Assert.NotEmpty(sv);
        Assert.Equal(sv.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        Assert.All(sv, t => Assert.Equal(Places(t.Value), Places(en[t.Key])));
        Assert.All(sv.Values.Concat(en.Values), t => Assert.False(string.IsNullOrWhiteSpace(t)));
    }

    [Fact]
    public void Every_text_asked_for_is_there_and_every_text_there_is_asked_for()
    {
        var asked = new HashSet<string>();
        var begun = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories).Where(f => (f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            asked.UnionWith(Asked().Matches(text).SelectMany(m => Quoted().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value));
            begun.UnionWith(Begun().Matches(text).Select(m => m.Groups[1].Value));
        }
        var there = Read("sv").Keys.ToHashSet();
        Assert.Empty(asked.Except(there));
        Assert.DoesNotContain(there.Except(asked), k => !begun.Any(b => k.StartsWith(b, StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_that_is_logged_has_words()
    {
        var app = Path.Combine(Repository(), "src", "Planner.App");
        var actions = Directory.EnumerateFiles(app, "*.cs", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(l => l.Contains(".Note(", StringComparison.Ordinal))
            .SelectMany(l => Action().Matches(l).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Contains("week.seen", actions);
        Assert.Empty(actions.Select(a => $"Log.{a}").Except(Read("sv").Keys));
    }

    private static Dictionary<string, string> Read(string language) => XDocument.Load(Path.Combine(Web, "Texts", $"Text.{language}.resx")).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Planner.sln")))
        {
            folder = folder.Parent;
        }
        return folder!.FullName;
    }

    [GeneratedRegex("""\bT\[(?!\$)([^\]]+)\]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""
        "([^"]+)"
        """)]
    private static partial Regex Quoted();

    [GeneratedRegex("""T\[\$"([A-Za-z]+\.)\{""")]
    private static partial Regex Begun();

    [GeneratedRegex("""
        "([a-z]+\.[a-z]+)"
        """)]
    private static partial Regex Action();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
