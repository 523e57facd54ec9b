using System.CommandLine;
using Planner.Cli.Commands;
using Planner.Cli.Output;

namespace Planner.Cli.Tests;

/// <summary>Each command's help is a file that was read and approved; UPDATE_APPROVED=1 writes them anew; read the difference before committing it.</summary>
public sealed class HelpTests
{
    private static readonly string Approved = Path.Combine(Folders.Repository, "tests", "Planner.Cli.Tests", "Help");

    public static TheoryData<string> Paths => [.. Commands().Select(HelpText.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_is_as_approved(string path)
    {
        var run = await Run.Of([.. path.Split(' ').Skip(1), "--help"]);
        Assert.Equal(ExitCode.Ok, run.Code);
        var file = Path.Combine(Approved, path.Replace(' ', '-') + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(file, run.Out);
        }
        Assert.True(File.Exists(file), $"{file} is missing. Maybe approve this:\n{run.Out}");
        Assert.Equal(await File.ReadAllTextAsync(file), run.Out);
    }

    [Fact]
    public void Every_approved_file_is_some_commands() => Assert.Equal(
        Commands().Select(c => HelpText.Path(c).Replace(' ', '-') + ".txt").Order(StringComparer.Ordinal),
        Directory.GetFiles(Approved).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    private static IEnumerable<Command> Commands()
    {
        IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
        return All(PlannerCommand.Create(Run.Around(TextWriter.Null, TextWriter.Null)));
    }
}
