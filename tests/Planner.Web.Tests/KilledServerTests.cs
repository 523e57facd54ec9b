using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Planner.App.Absences.Cases;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>The server as a process of its own, killed without warning while it plays a week's absences.</summary>
[Collection(Chromium.Alone)]
public sealed class KilledServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-killed-").FullName;
    private Process? _server;

    private string Connection => $"Data Source={Path.Combine(_folder, "planner.db")};Pooling=False";

    [Fact]
    public async Task Work_goes_on_when_the_server_is_back_after_kill_9()
    {
        var database = PlannerDatabase.Of(Connection);
        await database.MigrateAsync(CancellationToken.None);
        var imported = Assert.IsType<ImportScenarioOutcome.Imported>(await new ImportScenario(database, TimeProvider.System).RunAsync(new(Hosting.DemoData.Folder, "prov"), CancellationToken.None));
        var plan = Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(database, TimeProvider.System).RunAsync(new(imported.Week.Week, null, "prov"), CancellationToken.None)).Plan;
        Assert.IsType<ChangeDraftOutcome.Changed>(await new PublishWeek(database, TimeProvider.System).RunAsync(new(DraftRequest.Of(plan, "prov"), "prov"), CancellationToken.None));
        var feed = new CaseFeed(TimeProvider.System);
        var started = Assert.IsType<StartCaseOutcome.Started>(await new StartPlay(database, new NoQueue(), feed, TimeProvider.System).RunAsync(new(imported.Week.Scenario, "prov"), CancellationToken.None));

        Start();
        await UntilAsync("Attempts = 1 AND Result IS NOT NULL");
        await KillAsync();
        var read = new ReadPlay(database, feed);
        Assert.IsType<PlayStatus.Going>(await read.RunAsync(imported.Week.Scenario, CancellationToken.None));

        Start();
        await UntilAsync("Attempts > 1 OR State <> 'going'");
        // It goes on; somebody stops it, and what was played before the kill is there.
        await new StopCase(database, feed, TimeProvider.System).RunAsync(started.Case, "prov", CancellationToken.None);
        await KillAsync();
        Start();
        await UntilAsync("State = 'found'");
        var played = Assert.IsType<PlayStatus.Played>(await read.RunAsync(imported.Week.Scenario, CancellationToken.None));
        Assert.Contains(played.Map.Cells, c => c.Outcome is not Core.Cover.ResilienceOutcome.NotPlayed);
    }

    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit();
        }
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Start()
    {
        _server?.Dispose();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Planner.Web.dll"), "--Urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"])
        {
            WorkingDirectory = _folder,
        };
        start.Environment["ConnectionStrings__Planner"] = Connection;
        _server = Process.Start(start)!;
    }

    private async Task KillAsync()
    {
        using var kill = Process.Start("kill", ["-9", _server!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _server.WaitForExitAsync();
    }

    private async Task UntilAsync(string condition)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            using var connection = new SqliteConnection(Connection);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM cases WHERE {condition}";
            if ((long)command.ExecuteScalar()! > 0)
            {
                return;
            }
            Assert.False(_server!.HasExited, "The server ended by itself.");
            Assert.True(DateTime.UtcNow < until, $"It never came to be that {condition}.");
            await Task.Delay(200);
        }
    }

    /// <summary>The server finds by itself what is to be done.</summary>
    private sealed class NoQueue : ICaseOrders
    {
        public Task AddAsync(Guid item, CancellationToken stop) => Task.CompletedTask;
    }
}
