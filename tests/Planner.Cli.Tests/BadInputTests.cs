using System.Text.Json;

namespace Planner.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    private string OutFolder => Path.Combine(_folder, "ut");

    [Theory]
    [InlineData("plan")]
    [InlineData("frobnicate")]
    [InlineData("plan", "x", "--seconds", "0")]
    [InlineData("plan", "x", "--seconds", "snart")]
    [InlineData("plan", "x", "--lang", "fi")]
    [InlineData("plan", "x", "--summary", "xml")]
    [InlineData("why", "x", "y")]
    [InlineData("check", "x")]
    public async Task Arguments_that_cannot_be_understood_end_with_two_and_where_help_is(params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains("Fel i kommandot:", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_named_and_nothing_is_written()
    {
        var run = await Run.Of("plan", Path.Combine(_folder, "finns-inte"), "--out", OutFolder, "--summary", "json");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("finns-inte", run.Error, StringComparison.Ordinal);
        Assert.Equal("badScenario", JsonDocument.Parse(run.LastLine).RootElement.GetProperty("status").GetString());
        Assert.False(Directory.Exists(OutFolder));
    }

    [Fact]
    public async Task Every_fault_of_a_scenario_is_listed_with_its_file_and_nothing_is_written()
    {
        var scenario = Folders.CopyOf("resursenheten", _folder);
        File.WriteAllText(Path.Combine(scenario, "staff.yaml"), "");
        File.WriteAllText(Path.Combine(scenario, "clients.yaml"), "clients: [ {");
        foreach (var command in new string[][] { ["plan", scenario, "--out", OutFolder], ["scenario", "export", scenario, "--out", Path.Combine(_folder, "export.json")] })
        {
            var run = await Run.Of(command);
            Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
            Assert.Contains("staff.yaml", run.Error, StringComparison.Ordinal);
            Assert.Contains("clients.yaml", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal([scenario], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_told_before_planning()
    {
        var file = Path.Combine(_folder, "fil");
        File.WriteAllText(file, "");
        var run = await Run.Of("plan", Folders.Scenario("resursenheten"), "--out", file);
        Assert.Equal((ExitCode.Rejected, ""), (run.Code, run.Out));
        Assert.Contains($"{file} är en fil, inte en mapp", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("runda", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("why", "--visit", "B-1")]
    public async Task A_roster_file_that_cannot_be_read_is_named(string command, params string[] more)
    {
        var roster = Path.Combine(_folder, "roster.json");
        File.WriteAllText(roster, "{ trasig");
        var run = await Run.Of([command, Folders.Scenario("resursenheten"), roster, .. more]);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains($"{roster} $: Filen är inte giltig JSON", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
