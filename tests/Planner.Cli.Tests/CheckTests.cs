using System.Text.Json.Nodes;

namespace Planner.Cli.Tests;

public sealed class CheckTests(PlannedWeek week) : IClassFixture<PlannedWeek>
{
    [Fact]
    public async Task A_roster_the_planner_wrote_passes_and_keeps_its_word()
    {
        var run = await Run.Of("check", PlannedWeek.Scenario, week.Roster);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("Godkänt", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Filen säger", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_breach_of_a_changed_roster_is_told_with_its_rule_and_values()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.Of("check", PlannedWeek.Scenario, Changed(folder, shift => shift["end"] = "2026-11-24T05:00"));
        Assert.Equal(ExitCode.Rejected, run.Code);
        Assert.Contains("Underkänt", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\[dygnsvila\] P\d+: .*h.* < 11 h", run.Out);
    }

    [Fact]
    public async Task A_figure_in_the_file_that_the_roster_does_not_bear_out_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = Changed(folder, _ => { }, roster => (roster["cost"], roster["uncovered"]) = (123456789.5m, new JsonArray(new JsonObject { ["visit"] = FirstVisit(roster) })));
        var run = await Run.Of("check", PlannedWeek.Scenario, file);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("Filen säger kostnaden 123\u00A0456\u00A0789,5 kr", run.Out, StringComparison.Ordinal);
        Assert.Contains("Filen nämner 1 besök", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_gives_every_person_a_verdict_the_one_who_serves_first()
    {
        var roster = JsonNode.Parse(await File.ReadAllTextAsync(week.Roster))!;
        var people = roster["shifts"]!.AsArray().Select(s => (string)s!["person"]!).ToHashSet();
        var run = await Run.Of("why", PlannedWeek.Scenario, week.Roster, "--visit", FirstVisit(roster));
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.All(people, p => Assert.Contains($"({p})", run.Out, StringComparison.Ordinal));
        Assert.InRange(run.Out.IndexOf("✓ har besöket", StringComparison.Ordinal), 1, run.Out.IndexOf("✕ [", StringComparison.Ordinal));
        var one = await Run.Of("why", PlannedWeek.Scenario, week.Roster, "--visit", FirstVisit(roster), "--person", "P13");
        Assert.Contains("(P13)", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("(P01)", one.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B-0", null, "Dessa liknar")]
    [InlineData("B-002-mån-1", "P99", "P99")]
    public async Task Why_says_what_it_does_not_know(string visit, string? person, string said)
    {
        var run = await Run.Of(["why", PlannedWeek.Scenario, week.Roster, "--visit", visit, .. person is null ? Array.Empty<string>() : ["--person", person]]);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private string Changed(TemporaryFolder folder, Action<JsonNode> firstShift, Action<JsonNode>? all = null)
    {
        var roster = JsonNode.Parse(File.ReadAllText(week.Roster))!;
        firstShift(roster["shifts"]![0]!);
        all?.Invoke(roster);
        var file = Path.Combine(folder.Path, "roster.json");
        File.WriteAllText(file, roster.ToJsonString());
        return file;
    }

    private static string FirstVisit(JsonNode roster) =>
        (string)roster["shifts"]!.AsArray().SelectMany(s => s!["activities"]!.AsArray()).First(a => (string)a!["kind"]! == "visit")!["visit"]!;
}
