using System.Diagnostics;
using System.Text.Json;
using Planner.App.Absences.Cases;
using Planner.App.Tests.Data;

namespace Planner.Cli.Tests;

/// <summary>A real process, really interrupted.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Ctrl_C_keeps_the_best_plan_so_far_and_ends_well()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var folder = new TemporaryFolder();
        using var process = Start("plan", Folders.Scenario("resursenheten"), "--seconds", "120", "--out", folder.Path, "--summary", "json");
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("runda", StringComparison.Ordinal))
        {
        }
        await Interrupt(process.Id);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Ok, process.ExitCode);
        Assert.Contains("sparar den bästa planen", error, StringComparison.Ordinal);
        var summary = JsonDocument.Parse((await output).TrimEnd().Split('\n')[^1]).RootElement;
        Assert.Contains(summary.GetProperty("status").GetString(), new[] { "stopped", "engineMissing" });
        var check = await Run.Of("check", Folders.Scenario("resursenheten"), Path.Combine(folder.Path, "roster.json"));
        Assert.Equal(ExitCode.Ok, check.Code);
        Assert.Equal(["roster.html", "roster.json"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order());
    }

    [Fact]
    public async Task Ctrl_C_ends_a_search_for_cover_in_the_database_and_nothing_is_accepted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await using var week = await PublishedWeek.OpenAsync(TestDatabase.Sqlite);
        var (person, from) = await week.SomebodyAsync();
        var (code, output, error) = await Interrupted(
            "söker täckning", "absence", PublishedWeek.Scenario, "--person", person, "--from", from, "--accept", "1", "--by", PublishedWeek.Scheduler, "--db", week.Database.Connection);
        Assert.True(code == ExitCode.Ok, error);
        Assert.Contains("inget antas, men det anmälda står kvar", error, StringComparison.Ordinal);
        Assert.Contains("--case", output, StringComparison.Ordinal);
        var now = await week.ReadAsync();
        Assert.Equal((1, CaseEntryState.Found), (now.Plan.Published, Assert.Single(now.Open).State));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_play_in_the_database_which_is_kept_and_gone_on_with()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await using var week = await PublishedWeek.OpenAsync(TestDatabase.Sqlite, scenario: "resursenheten");
        var (code, output, error) = await Interrupted("spelar frånvaro", "resilience", "resursenheten", "--db", week.Database.Connection);
        Assert.True(code == ExitCode.Ok, error);
        Assert.Contains("Stoppad:", output, StringComparison.Ordinal);
        var kept = Assert.IsType<PlayStatus.Played>(await new ReadPlay(week.Database, new CaseFeed(week.Clock)).RunAsync("resursenheten", CancellationToken.None));
        var left = kept.Map.Count<Core.Cover.ResilienceOutcome.NotPlayed>();
        Assert.InRange(left, 1, kept.Map.Cells.Count);
        Assert.IsType<StartCaseOutcome.Started>(
            await new StartPlay(week.Database, new NoQueue(), new CaseFeed(week.Clock), week.Clock).RunAsync(new("resursenheten", "prov"), CancellationToken.None));
    }

    private sealed class NoQueue : ICaseOrders
    {
        public Task AddAsync(Guid item, CancellationToken stop) => Task.CompletedTask;
    }

    /// <summary>Runs a command and interrupts it when it says something.</summary>
    private static async Task<(int Code, string Output, string Error)> Interrupted(string when, params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var said = "";
        while (!said.Contains(when, StringComparison.Ordinal) && await process.StandardError.ReadLineAsync() is { } line)
        {
            said += line + "\n";
        }
        await Interrupt(process.Id);
        said += await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, said);
    }

    /// <summary>A test run started in the background hands down that Ctrl-C is ignored; on Linux <c>env</c> sets it back.</summary>
    private static Process Start(params string[] args)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "planner.dll"), .. args];
        command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static async Task Interrupt(int process)
    {
        using var kill = Process.Start("kill", ["-INT", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
