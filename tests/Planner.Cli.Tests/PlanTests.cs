using System.Text.Json;

namespace Planner.Cli.Tests;

public sealed class PlanTests(PlannedWeek week) : IClassFixture<PlannedWeek>
{
    [Fact]
    public void A_plan_ends_well_and_its_last_line_is_the_summary()
    {
        Assert.Equal(ExitCode.Ok, week.Planned.Code);
        var summary = JsonDocument.Parse(week.Planned.LastLine).RootElement;
        Assert.Equal("engineMissing", summary.GetProperty("status").GetString());
        Assert.Equal(0, summary.GetProperty("hardBreaches").GetInt32());
        Assert.Equal(3, summary.GetProperty("seed").GetInt32());
        Assert.Equal("none", summary.GetProperty("engine").GetString());
        foreach (var field in new[] { "uncoveredMinutes", "uncoveredVisits", "cost", "overtimeMinutes", "seconds" })
        {
            Assert.Equal(JsonValueKind.Number, summary.GetProperty(field).ValueKind);
        }
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("bound").ValueKind);
    }

    [Fact]
    public void Redirected_output_holds_no_control_codes_and_progress_starts_at_once()
    {
        Assert.DoesNotContain('\u001b', week.Planned.Out + week.Planned.Error);
        Assert.DoesNotContain('\r', week.Planned.Error);
        Assert.StartsWith("   0 s  läser scenariot", week.Planned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_week_the_summary_and_what_to_install_are_shown()
    {
        foreach (var text in new[] { "mån 23/11", "sön 29/11", "Timmar per insats", "Timmar mot avtal", "Kontinuitet", Run.Instruction, "Ingen lösare kunde startas", week.Roster })
        {
            Assert.Contains(text, week.Planned.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_input_seed_and_iterations_give_the_same_files()
    {
        using var folder = new TemporaryFolder();
        var again = await Run.Of("plan", PlannedWeek.Scenario, "--iterations", "0", "--seed", "3", "--out", folder.Path);
        Assert.Equal(ExitCode.Ok, again.Code);
        foreach (var file in new[] { "roster.json", "roster.html" })
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(week.Folder, file)), await File.ReadAllTextAsync(Path.Combine(folder.Path, file)));
        }
    }

    [Fact]
    public async Task A_roster_that_events_have_changed_is_kept_when_the_week_is_built_anew()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "roster.json"), """{ "revision": 3 }""");
        Assert.Equal(ExitCode.Ok, (await Run.Of("plan", PlannedWeek.Scenario, "--iterations", "0", "--out", folder.Path)).Code);
        Assert.Equal("""{ "revision": 3 }""", await File.ReadAllTextAsync(Path.Combine(folder.Path, "roster.r3.json")));
        Assert.Equal(ExitCode.Ok, (await Run.Of("plan", PlannedWeek.Scenario, "--iterations", "0", "--out", folder.Path)).Code);
        Assert.Equal(["roster.html", "roster.json", "roster.r3.json"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order());
    }

    [Fact]
    public async Task English_is_spoken_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.Of("plan", PlannedWeek.Scenario, "--iterations", "0", "--out", folder.Path, "--lang", "en");
        Assert.Contains("Mon 23 Nov", run.Out, StringComparison.Ordinal);
        Assert.Contains("Hours per service", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Ej täckt", run.Out, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await File.ReadAllTextAsync(Path.Combine(folder.Path, "roster.html")), StringComparison.Ordinal);
    }
}
