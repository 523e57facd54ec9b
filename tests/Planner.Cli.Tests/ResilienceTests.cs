using System.Text.Json;

namespace Planner.Cli.Tests;

/// <summary>The map of the real scenario's week, without an engine: nothing is searched, so everything is marked as not proven.</summary>
public sealed class ResilienceTests(PlannedWeek week) : IClassFixture<PlannedWeek>
{
    [Fact]
    public async Task The_map_names_the_days_the_weak_points_and_what_is_lost_for_whom()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.Of("resilience", PlannedWeek.Scenario, week.Roster, "--out", folder.Path, "--summary", "json");
        Assert.Equal(ExitCode.Ok, run.Code);
        foreach (var said in new[] { "mån 23/11", "Dagarnas mest kritiska person", "Det som uteblir, om", "✕", " ?", "inte bevisat", Run.Instruction, "resilience.json" })
        {
            Assert.Contains(said, run.Out, StringComparison.Ordinal);
        }
        Assert.Contains("spelar frånvaro 0 av", run.Error, StringComparison.Ordinal);
        var summary = JsonDocument.Parse(run.LastLine).RootElement;
        var counts = summary.GetProperty("counts");
        int Count(string name) => counts.GetProperty(name).GetInt32();
        Assert.Equal("played", summary.GetProperty("status").GetString());
        Assert.Equal(Count("absences"), Count("covered") + Count("supportMoved") + Count("lost") + Count("impossible"));
        Assert.True(Count("lost") > 0 && Count("unproven") > 0);
        var written = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "resilience.json"))).RootElement;
        Assert.Equal(counts.GetRawText(), JsonSerializer.Serialize(written.GetProperty("counts")));
    }

    [Fact]
    public async Task English_is_spoken_when_asked_for()
    {
        var run = await Run.Of("resilience", PlannedWeek.Scenario, week.Roster, "--lang", "en");
        Assert.Contains("What is lost, if", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("täckt|uteblir|Borta|bevisat|kritiska", run.Out);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_before_anything_is_played()
    {
        var run = await Run.Of("resilience", PlannedWeek.Scenario, week.Roster, "--out", week.Roster);
        Assert.Equal((ExitCode.Rejected, ""), (run.Code, run.Out));
        Assert.DoesNotContain("spelar", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_is_not_there_is_bad_input()
    {
        var run = await Run.Of("resilience", PlannedWeek.Scenario, "finns-inte.json");
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains("finns-inte.json", run.Error, StringComparison.Ordinal);
    }
}
