using System.Text;
using System.Text.RegularExpressions;

namespace Planner.Cli.Tests;

/// <summary>
/// Stories: scenarios with a roster and, in their <c>story.md</c>, the commands that play what happened. They are run as a user
/// would, with the real engine, and what they print is approved in <c>played.txt</c>; UPDATE_APPROVED=1 writes it anew; read the
/// difference before committing it.
/// </summary>
public sealed partial class StoryTests : IDisposable
{
    private const string Command = "    planner ";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folders.Scenario(""))
        .Where(d => File.Exists(Path.Combine(d, "roster.json"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_story_goes_as_approved(string name)
    {
        var scenario = Folders.Scenario(name);
        File.Copy(Path.Combine(scenario, "roster.json"), Path.Combine(_folder.Path, "roster.json"));
        var approved = Path.Combine(scenario, "played.txt");
        var played = await PlayAsync(Path.Combine(scenario, "story.md"));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(approved, played);
        }
        Assert.Equal(await File.ReadAllTextAsync(approved), played);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> PlayAsync(string story)
    {
        var text = new StringBuilder();
        var clock = new StoryClock();
        foreach (var line in (await File.ReadAllLinesAsync(story)).Where(l => l.StartsWith(Command, StringComparison.Ordinal)))
        {
            string[] words = line[Command.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            clock.GoTo(words);
            var run = await Run.WithEngines(clock, [.. words.Select(Placed)]);
            Assert.True(run.Code == ExitCode.Ok, $"\"{line.Trim()}\" ended with {run.Code}: {run.Error}");
            text.Append("$ ").Append(line.Trim()).Append('\n').Append(WithoutMachine(run.Out)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A word of a command with the repository's scenarios and the test's own files in place of the user's.</summary>
    private string Placed(string word) => word switch
    {
        _ when word.StartsWith("scenarios/", StringComparison.Ordinal) => Path.Combine(Folders.Repository, word),
        "roster.json" or "ledger.jsonl" => Path.Combine(_folder.Path, word),
        _ => word,
    };

    /// <summary>What was printed without what the machine decides: folders, engine, names made from content.</summary>
    private string WithoutMachine(string output)
    {
        var shown = output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return string.Join('\n', ContentName().Replace(Engine().Replace(shown, "Lösare: …"), "…").Split('\n').Select(l => l.TrimEnd()));
    }

    [GeneratedRegex(@"Lösare: .*? s\.")]
    private static partial Regex Engine();

    [GeneratedRegex(@"\b[0-9a-f]{12}\b")]
    private static partial Regex ContentName();
}
