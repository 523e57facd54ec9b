using System.Text.Json;
using System.Text.Json.Nodes;

namespace Planner.Cli.Tests;

/// <summary>The whole day on the real scenario: propose, accept, accept again, sum the month, undo.</summary>
public sealed class AbsenceDayTests(PlannedWeek week) : IClassFixture<PlannedWeek>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Roster => Path.Combine(_folder.Path, "roster.json");

    private string Ledger => Path.Combine(_folder.Path, "ledger.jsonl");

    [Fact]
    public async Task An_absence_is_proposed_accepted_once_summed_and_undone()
    {
        File.Copy(week.Roster, Roster);
        var (person, start) = MondayShift();
        string[] absence = ["absence", PlannedWeek.Scenario, Roster, "--person", person, "--from", start, "--days", "1", "--summary", "json"];

        var proposed = await Run.Of(absence);
        Assert.True(proposed.Code == ExitCode.Ok, proposed.Error);
        var summary = JsonDocument.Parse(proposed.LastLine).RootElement;
        Assert.Equal("proposed", summary.GetProperty("status").GetString());
        Assert.Equal(0, summary.GetProperty("alternatives")[0].GetProperty("extraMinutes").GetInt32());
        Assert.Contains($"{person} ", proposed.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)sjuk|\\bsick", proposed.Out);
        Assert.False(File.Exists(Ledger));

        var accepted = await Run.Of([.. absence, "--accept", "1", "--by", "Chefen"]);
        Assert.True(accepted.Code == ExitCode.Ok, accepted.Error);
        Assert.Equal("accepted", JsonDocument.Parse(accepted.LastLine).RootElement.GetProperty("status").GetString());
        Assert.Equal(ExitCode.Ok, (await Run.Of("check", PlannedWeek.Scenario, Roster)).Code);
        Assert.Equal(await File.ReadAllTextAsync(week.Roster), await File.ReadAllTextAsync(Path.Combine(_folder.Path, "roster.r1.json")));

        var again = await Run.Of([.. absence, "--accept", "1", "--by", "Chefen"]);
        Assert.Equal(ExitCode.BadInput, again.Code);
        Assert.Single(await File.ReadAllLinesAsync(Ledger));

        var month = await Run.Of("ledger", Ledger, "--month", "2026-11");
        Assert.Equal((ExitCode.Ok, ""), (month.Code, month.Error));
        Assert.Contains($"frånvaro {person}", month.Out, StringComparison.Ordinal);

        var undone = await Run.Of("event", PlannedWeek.Scenario, Roster, "undo", "--by", "Chefen");
        Assert.True(undone.Code == ExitCode.Ok, undone.Error);
        Assert.Equal(Shifts(week.Roster), Shifts(Roster));
        Assert.Equal(2, (await File.ReadAllLinesAsync(Ledger)).Length);
        Assert.Equal(ExitCode.Ok, (await Run.Of("check", PlannedWeek.Scenario, Roster)).Code);
    }

    [Fact]
    public async Task With_an_engine_the_days_assistance_is_covered_and_that_is_proven()
    {
        File.Copy(week.Roster, Roster);
        var run = await Run.WithEngines("absence", PlannedWeek.Scenario, Roster, "--person", "P03", "--from", "2026-11-23T06:15", "--summary", "json");
        Assert.True(run.Code == ExitCode.Ok, run.Error);
        var summary = JsonDocument.Parse(run.LastLine).RootElement;
        Assert.NotEqual("none", summary.GetProperty("engine").GetString());
        var lost = summary.GetProperty("alternatives")[0].GetProperty("tiers").GetProperty("assistanceLost");
        Assert.Equal((0, true), (lost.GetProperty("value").GetInt32(), lost.GetProperty("proven").GetBoolean()));
        Assert.Contains("annan personal", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private (string Person, string Start) MondayShift() => JsonNode.Parse(File.ReadAllText(Roster))!["shifts"]!.AsArray()
        .Where(s => ((string)s!["start"]!).StartsWith("2026-11-23T", StringComparison.Ordinal) && s["activities"]!.AsArray().Any(a => (string)a!["kind"]! == "visit"))
        .Select(s => ((string)s!["person"]!, (string)s["start"]!)).First();

    private static string Shifts(string file) => JsonNode.Parse(File.ReadAllText(file))!["shifts"]!.ToJsonString();
}
