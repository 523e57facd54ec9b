using System.Text.Json;
using System.Text.Json.Nodes;

namespace Planner.Cli.Tests;

/// <summary>What cannot be covered is told clearly, ends with 2, and leaves every file as it was.</summary>
public sealed class AbsenceTests(PlannedWeek week) : IClassFixture<PlannedWeek>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("P99", "2026-11-23T06:15", "P99")]
    [InlineData("P03,P99", "2026-11-23T06:15", "P99")]
    [InlineData("P03", "2026-12-23T06:15", "utanför")]
    [InlineData("P03", "kl 6", "ingen tid")]
    public async Task Somebody_or_a_time_that_is_not_there_is_told(string person, string from, string said)
    {
        var run = await Absence(Copy(_ => { }), "--person", person, "--from", from, "--accept", "1", "--by", "Chefen", "--summary", "json");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal("refused", JsonDocument.Parse(run.LastLine).RootElement.GetProperty("status").GetString());
        Assert.Equal(["roster.json"], Files());
    }

    [Fact]
    public async Task A_roster_made_for_another_version_of_the_scenario_is_refused()
    {
        var run = await Absence(Copy(roster => roster["scenario"]!["version"] = "000000000000"), "--person", "P03", "--from", "2026-11-23T06:15", "--summary", "json");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("$.scenario.version", run.Error, StringComparison.Ordinal);
        Assert.Equal("badRoster", JsonDocument.Parse(run.LastLine).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_roster_the_checker_rejects_is_refused_with_its_breaches()
    {
        var run = await Absence(Copy(roster => roster["shifts"]![0]!["end"] = "2026-11-24T05:00"), "--person", "P03", "--from", "2026-11-23T06:15");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("redan före händelsen", run.Error, StringComparison.Ordinal);
        Assert.Contains("[dygnsvila]", run.Error, StringComparison.Ordinal);
        Assert.Equal(["roster.json"], Files());
    }

    [Fact]
    public async Task An_acceptance_cut_short_that_cannot_be_finished_is_told_before_planning()
    {
        var roster = Copy(_ => { });
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "ledger.jsonl.pending"), "{ trasig");
        var run = await Absence(roster, "--person", "P03", "--from", "2026-11-23T06:15");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("avbrutet", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absence", "s", "r", "--person", "P03")]
    [InlineData("absence", "s", "r", "--person", "P03", "--from", "x", "--days", "1", "--until", "y")]
    [InlineData("absence", "s", "r", "--person", "P03", "--from", "x", "--by", "Chefen")]
    [InlineData("absence", "s", "r", "--person", "P03", "--from", "x", "--accept", "4")]
    [InlineData("absence", "s", "r", "--person", "P03", "--from", "x", "--kind", "influensa")]
    [InlineData("event", "s", "r")]
    [InlineData("event", "s", "r", "undo")]
    [InlineData("event", "s", "r", "late", "--visit", "b")]
    [InlineData("event", "s", "r", "add", "--visit", "b", "--client", "c", "--service", "städning", "--minutes", "60", "--earliest", "x")]
    [InlineData("ledger", "x")]
    public async Task Arguments_that_make_no_sense_are_told(params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains("Fel i kommandot:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finns-inte", "cancel", "--visit", "finns-inte", "--now", "2026-11-23T06:15")]
    [InlineData("finns-inte", "late", "--visit", "finns-inte", "--minutes", "90", "--now", "2026-11-23T06:15")]
    [InlineData("B-999", "add", "--visit", "nytt", "--client", "B-999", "--service", "boendestöd", "--minutes", "60", "--earliest", "2026-11-23T10:00", "--now", "2026-11-23T06:15")]
    [InlineData("P99", "return", "--person", "P99", "--from", "2026-11-24T07:00")]
    [InlineData("P99", "busy", "--person", "P99", "--from", "2026-11-24T10:00", "--until", "2026-11-24T11:00", "--now", "2026-11-23T06:15")]
    [InlineData("Slutet 2026-11-24T09:00", "busy", "--person", "P01", "--from", "2026-11-24T10:00", "--until", "2026-11-24T09:00", "--now", "2026-11-23T06:15")]
    [InlineData("inget att ångra", "undo", "--by", "Chefen")]
    public async Task An_event_of_what_is_not_there_is_told_and_nothing_is_written(string said, params string[] args)
    {
        var run = await Run.Of(["event", PlannedWeek.Scenario, Copy(_ => { }), .. args]);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(["roster.json"], Files());
    }

    public void Dispose() => _folder.Dispose();

    private static Task<Run> Absence(string roster, params string[] args) => Run.Of(["absence", PlannedWeek.Scenario, roster, .. args]);

    private string Copy(Action<JsonNode> change)
    {
        var roster = JsonNode.Parse(File.ReadAllText(week.Roster))!;
        change(roster);
        var file = Path.Combine(_folder.Path, "roster.json");
        File.WriteAllText(file, roster.ToJsonString());
        return file;
    }

    private IEnumerable<string> Files() => Directory.GetFileSystemEntries(_folder.Path).Select(f => Path.GetFileName(f)!);
}
