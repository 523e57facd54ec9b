namespace Planner.Cli.Tests;

/// <summary>The real scenario's week, constructed once for all tests that look at what planning writes.</summary>
public sealed class PlannedWeek : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("planner-").FullName;

    public string Roster => Path.Combine(Folder, "roster.json");

    internal static string Scenario => Folders.Scenario("resursenheten");

    internal Run Planned { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Planned = await Run.Of("plan", Scenario, "--iterations", "0", "--seed", "3", "--out", Folder, "--summary", "json");

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
