using System.Diagnostics;
using System.Text.Json;

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
