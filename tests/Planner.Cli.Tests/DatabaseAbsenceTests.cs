using System.Text.Json;
using Planner.App.Absences.Cases;
using Planner.App.Accounts;
using Planner.App.Tests.Data;

namespace Planner.Cli.Tests;

/// <summary>Absences and events on a published week of the database: the same cases, decisions and ledger as the browser's.</summary>
public sealed class DatabaseAbsenceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_absence_is_reported_shown_accepted_as_it_was_shown_summed_and_undone(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        var (person, from) = await week.SomebodyAsync();
        var reported = await week.RunAsync("absence", "--week", PublishedWeek.Week, "--person", person, "--from", from, "--summary", "json");
        Assert.True(reported.Code == ExitCode.Ok, reported.Error);
        var (status, item) = Summary(reported);
        Assert.Equal("proposed", status);
        foreach (var said in new[] { $"{person} ", "Alternativ 1 Omfördelning, besök för besök", "Akut övertid, som förr", "Undviket utan PO", $"--case {item}" })
        {
            Assert.Contains(said, reported.Out, StringComparison.Ordinal);
        }
        var open = Assert.Single((await week.ReadAsync()).Open);
        Assert.Equal((item, "planner", 1), ($"{open.Id}", open.By, (await week.ReadAsync()).Plan.Published));

        var accepted = await week.RunAsync("absence", PublishedWeek.Scenario, "--case", item, "--accept", "1", "--by", PublishedWeek.Scheduler, "--summary", "json");
        Assert.True(accepted.Code == ExitCode.Ok, accepted.Error);
        Assert.Contains("Antaget: version 2 gäller nu", accepted.Out, StringComparison.Ordinal);
        Assert.Equal("accepted", Summary(accepted).Status);
        var now = await week.ReadAsync();
        Assert.Equal((2, 0, PublishedWeek.Scheduler), (now.Plan.Published, now.Open.Count, Assert.Single(now.Decided).By));

        var month = await week.RunAsync("ledger", "--month", "2026-11");
        Assert.Equal((ExitCode.Ok, ""), (month.Code, month.Error));
        var record = JsonDocument.Parse(accepted.LastLine).RootElement.GetProperty("record").GetString()!;
        foreach (var said in new[] { "Undviken övertid 2026-11", $"frånvaro {person}: Omfördelning", $"av {PublishedWeek.Scheduler}", record })
        {
            Assert.Contains(said, month.Out, StringComparison.Ordinal);
        }
        Assert.Contains("Inga beslut i 2026-10", (await week.RunAsync("ledger", "--month", "2026-10")).Out, StringComparison.Ordinal);

        var undone = await week.RunAsync("event", PublishedWeek.Scenario, "undo", "--by", PublishedWeek.Scheduler, "--reason", "fel dag");
        Assert.True(undone.Code == ExitCode.Ok, undone.Error);
        Assert.Contains("Ångrat: version 3 gäller nu", undone.Out, StringComparison.Ordinal);
        Assert.Contains("Rättad av en senare post", (await week.RunAsync("ledger", "--month", "2026-11")).Out, StringComparison.Ordinal);
        Assert.Empty((await week.ReadAsync()).Plan.Events);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Overtime_is_for_a_manager_who_can_be_asked_and_the_account_decides_who_is_one(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        var (person, from) = await SomebodyWithOvertimeAsync(kind);
        var refused = await week.RunAsync("absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--accept", "3", "--by", PublishedWeek.Scheduler, "--reason", "ingen annan", "--summary", "json");
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("Övertid beslutas av chefen", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--ask NR --reason", refused.Out, StringComparison.Ordinal);
        var (status, item) = Summary(refused);
        Assert.Equal(("acceptanceRefused", 1), (status, (await week.ReadAsync()).Plan.Published));

        var asked = await week.RunAsync("absence", PublishedWeek.Scenario, "--case", item, "--ask", "3", "--by", PublishedWeek.Scheduler, "--reason", "ingen annan", "--summary", "json");
        Assert.True(asked.Code == ExitCode.Ok, asked.Error);
        Assert.Equal("asked", Summary(asked).Status);
        Assert.Equal(CaseEntryState.Asked, Assert.Single((await week.ReadAsync()).Open).State);
        var seen = await week.RunAsync("absence", PublishedWeek.Scenario, "--case", item);
        Assert.Contains($"{PublishedWeek.Scheduler} har frågat chefen om alternativ 3: ingen annan", seen.Out, StringComparison.Ordinal);

        var yes = await week.RunAsync("absence", PublishedWeek.Scenario, "--case", item, "--accept", "3", "--by", PublishedWeek.Manager.ToUpperInvariant(), "--reason", "ja");
        Assert.True(yes.Code == ExitCode.Ok, yes.Error);
        var decided = Assert.Single((await week.ReadAsync()).Decided);
        Assert.Equal((2, PublishedWeek.Manager, "ja"), (decided.Number, decided.By, decided.Reason));
    }

    [Theory]
    [InlineData("ingen", "inget konto ingen")]
    [InlineData(PublishedWeek.Staff, "varken planerare eller enhetschef")]
    public async Task Who_may_not_decide_is_told_before_anything_is_reported(string by, string said)
    {
        await using var week = await PublishedWeek.OpenAsync(TestDatabase.Sqlite);
        var (person, from) = await week.SomebodyAsync();
        var run = await week.RunAsync("absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--accept", "1", "--by", by);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty((await week.ReadAsync()).Open);
        Assert.Contains(said, (await week.RunAsync("event", PublishedWeek.Scenario, "undo", "--by", by)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Somebody_who_is_back_is_planned_for_and_what_the_log_says_names_who_did_it(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        var (person, from) = await week.SomebodyAsync();
        await week.RunAsync("absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--days", "2", "--accept", "1", "--by", PublishedWeek.Scheduler);
        var back = DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture).Date.AddDays(1).ToString("yyyy-MM-dd'T'06:00", System.Globalization.CultureInfo.InvariantCulture);
        var run = await week.RunAsync("event", PublishedWeek.Scenario, "return", "--person", person, "--from", back, "--accept", "1", "--by", PublishedWeek.Scheduler);
        Assert.True(run.Code == ExitCode.Ok, run.Error);
        Assert.Contains("Antaget: version 3 gäller nu", run.Out, StringComparison.Ordinal);
        var visit = (await week.ReadAsync()).Roster.Problem.Visits.First(v => v.Client is not null && v.Windows.All(w => w.Day > 2)).Id.Value;
        var cancelled = await week.RunAsync("event", PublishedWeek.Scenario, "cancel", "--visit", visit, "--now", "2026-11-09T06:00", "--by", PublishedWeek.Scheduler);
        Assert.True(cancelled.Code == ExitCode.Ok, cancelled.Error);
        Assert.Contains(visit, cancelled.Out, StringComparison.Ordinal);
        Assert.Equal(PublishedWeek.Scheduler, Assert.Single((await week.ReadAsync()).Open).By);
        var log = await new ReadLog(week.Database, week.Clock).RunAsync(new ReadLogRequest(PublishedWeek.Manager), CancellationToken.None);
        Assert.Equal(3, log.Entries.Count(e => e.Action == "absence.reported" && e.By == PublishedWeek.Scheduler));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Somebody_elses_decision_in_between_is_told_and_stands(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        var (person, from) = await week.SomebodyAsync();
        string[] absence = ["absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--accept", "1"];
        var other = 0;
        var run = await week.RunAsync(async () => other = (await week.RunAsync([.. absence, "--by", PublishedWeek.Manager])).Code, [.. absence, "--by", PublishedWeek.Scheduler, "--summary", "json"]);
        Assert.Equal((ExitCode.Ok, ExitCode.Rejected), (other, run.Code));
        Assert.Contains($"{PublishedWeek.Manager} var före", run.Error, StringComparison.Ordinal);
        Assert.Equal("changedByOther", Summary(run).Status);
        Assert.Equal((2, PublishedWeek.Manager), ((await week.ReadAsync()).Plan.Published, Assert.Single((await week.ReadAsync()).Decided).By));
        var old = await week.RunAsync("absence", PublishedWeek.Scenario, "--case", Summary(run).Case);
        Assert.Contains("det kan inte antas", old.Out, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_map_is_played_kept_for_the_browser_and_written(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        using var folder = new TemporaryFolder();
        var run = await week.RunAsync("resilience", "--week", PublishedWeek.Week, "--out", folder.Path, "--summary", "json");
        Assert.True(run.Code == ExitCode.Ok, run.Error);
        foreach (var said in new[] { "enskilda frånvaror, täckta med omfördelning", "Dagarnas mest kritiska person", "resilience.json", Run.Instruction })
        {
            Assert.Contains(said, run.Out, StringComparison.Ordinal);
        }
        var played = Assert.IsType<PlayStatus.Played>(await new ReadPlay(week.Database, new CaseFeed(week.Clock)).RunAsync(PublishedWeek.Scenario, CancellationToken.None));
        var counts = JsonDocument.Parse(run.LastLine).RootElement.GetProperty("counts");
        Assert.Equal(played.Map.Cells.Count, counts.GetProperty("absences").GetInt32());
        var written = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "resilience.json"))).RootElement;
        Assert.Equal(counts.GetRawText(), JsonSerializer.Serialize(written.GetProperty("counts")));
    }

    /// <summary>Somebody whose absence alternative 3 covers with overtime, found on a week beside, which is the same.</summary>
    private static async Task<(string Person, string From)> SomebodyWithOvertimeAsync(string kind)
    {
        await using var beside = await PublishedWeek.OpenAsync(kind);
        for (var skip = 0; ; skip++)
        {
            var (person, from) = await beside.SomebodyAsync(skip);
            var shown = await beside.RunAsync("absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--summary", "json");
            if (JsonDocument.Parse(shown.LastLine).RootElement.GetProperty("alternatives").EnumerateArray()
                .Any(a => a.GetProperty("number").GetInt32() == 3 && a.GetProperty("overtimeMinutes").GetInt32() > 0))
            {
                return (person, from);
            }
        }
    }

    private static (string? Status, string Case) Summary(Run run)
    {
        var line = JsonDocument.Parse(run.LastLine).RootElement;
        return (line.GetProperty("status").GetString(), line.GetProperty("case").GetString()!);
    }
}
