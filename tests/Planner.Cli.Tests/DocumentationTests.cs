using System.Text.RegularExpressions;
using Planner.Cli.Commands;

namespace Planner.Cli.Tests;

/// <summary>Every command the documentation shows with its arguments is one the program has; those that need nothing else are run.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Starts = ["dotnet run --project src/Planner.Cli -- ", "planner "];
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", ".git"];

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (file, command) in Shown().Distinct())
            {
                data.Add(file, command);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_shown_is_understood(string file, string command)
    {
        var parsed = PlannerCommand.Create(Run.Around(TextWriter.Null, TextWriter.Null)).Parse(Arguments(command, "."));
        Assert.True(parsed.Errors.Count == 0, $"{file} shows \"{command}\": {string.Join(' ', parsed.Errors.Select(e => e.Message))}");
        Assert.True(parsed.Action is not null, $"{file} shows \"{command}\", which does nothing.");
    }

    [Fact]
    public async Task Planning_and_exporting_as_shown_end_well()
    {
        using var folder = new TemporaryFolder();
        var run = 0;
        foreach (var command in Shown().Select(s => s.Command).Where(IsAlone).Distinct())
        {
            var ended = await Run.Of([.. Arguments(command, Path.Combine(folder.Path, $"{run}"))]);
            Assert.True(ended.Code == ExitCode.Ok, $"\"{command}\" ended with {ended.Code}: {ended.Error}");
            run++;
        }
        Assert.True(run > 0, "No command was run. Maybe the documentation shows none.");
    }

    /// <summary>Planning is run without search and writes into the folder; paths are the repository's.</summary>
    private static List<string> Arguments(string command, string outFolder)
    {
        var words = command.Replace("<scenario>", "scenarios/omojlig", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => w is not ("|" or ">" or "#" or "&&")).ToList();
        words = [.. words.Select(w => Directory.Exists(Path.Combine(Folders.Repository, w)) && w.StartsWith("scenarios/", StringComparison.Ordinal) ? Path.Combine(Folders.Repository, w) : w)];
        Set(words, "--out", outFolder);
        if (words[0] == "plan")
        {
            Set(words, "--iterations", "0");
        }
        return words;
    }

    private static void Set(List<string> words, string option, string value)
    {
        var at = words.IndexOf(option);
        if (at >= 0 && at + 1 < words.Count)
        {
            words[at + 1] = value;
        }
        else if (option == "--iterations" || words[0] == "plan")
        {
            words.AddRange([option, value]);
        }
    }

    private static bool IsAlone(string command) => command.Split(' ')[0] is "plan" or "rules" or "scenario";

    private static IEnumerable<(string File, string Command)> Shown() =>
        from file in Pages(new DirectoryInfo(Folders.Repository))
        from line in CodeLines(File.ReadAllLines(file.FullName))
        let start = Starts.FirstOrDefault(s => line.StartsWith(s, StringComparison.Ordinal))
        where start is not null
        select (Path.GetRelativePath(Folders.Repository, file.FullName), line[start.Length..].Trim());

    private static IEnumerable<FileInfo> Pages(DirectoryInfo folder) => folder.GetFiles("*.md")
        .Concat(folder.GetDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(Pages)).OrderBy(f => f.FullName, StringComparer.Ordinal);

    /// <summary>Lines between fences, lines indented as code, and commands with arguments inside a line.</summary>
    private static IEnumerable<string> CodeLines(string[] lines)
    {
        var fenced = false;
        foreach (var line in lines)
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                fenced = !fenced;
            }
            else if (fenced || line.StartsWith("    ", StringComparison.Ordinal))
            {
                yield return line.Trim().TrimStart('$').Trim();
            }
            else
            {
                foreach (Match inline in Inline().Matches(line))
                {
                    yield return inline.Groups[1].Value;
                }
            }
        }
    }

    [GeneratedRegex("`(planner [^`]*(?:<|--)[^`]*)`")]
    private static partial Regex Inline();
}
