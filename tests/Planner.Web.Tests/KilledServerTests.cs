using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Planner.App.Absences.Cases;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>The server as a process of its own, killed without warning while it plays a week's absences.</summary>
[Collection(Chromium.Alone)]
public sealed class KilledServerTests : IDisposable
{
    private const string Run = "/api/weeks/resursenheten/run";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-killed-").FullName;
    private readonly ServerProcess _server;

    public KilledServerTests() => _server = new ServerProcess(Connection, _folder);

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

        _server.Start();
        await UntilAsync("Attempts = 1 AND Result IS NOT NULL");
        await _server.KillAsync();
        var read = new ReadPlay(database, feed);
        Assert.IsType<PlayStatus.Going>(await read.RunAsync(imported.Week.Scenario, CancellationToken.None));

        _server.Start();
        await UntilAsync("Attempts > 1 OR State <> 'going'");
        // It goes on; somebody stops it, and what was played before the kill is there.
        await new StopCase(database, feed, TimeProvider.System).RunAsync(started.Case, "prov", CancellationToken.None);
        await _server.KillAsync();
        _server.Start();
        await UntilAsync("State = 'found'");
        var played = Assert.IsType<PlayStatus.Played>(await read.RunAsync(imported.Week.Scenario, CancellationToken.None));
        Assert.Contains(played.Map.Cells, c => c.Outcome is not Core.Cover.ResilienceOutcome.NotPlayed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ACQUIRED")]
    [InlineData("ERROR")]
    public async Task A_search_killed_midway_is_begun_again_whatever_state_its_job_was_left_in(string? left)
    {
        await _server.StartReadyAsync();
        using var manager = await _server.FirstManagerAsync("chef");
        await new ImportScenario(PlannerDatabase.Of(Connection), TimeProvider.System).RunAsync(new(Hosting.DemoData.Folder, "prov"), CancellationToken.None);
        Assert.Equal(HttpStatusCode.Accepted, (await manager.PostAsJsonAsync(Run, new { seconds = 5 })).StatusCode);
        await UntilRunAsync(manager, run => run["cost"] is not null);
        await _server.KillAsync();
        if (left is not null)
        {
            // As if it had gone down between taking the job and beginning it, or had been unable to begin it.
            Execute($"UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = '{left}', NEXT_FIRE_TIME = START_TIME");
            Execute(left == "ERROR" ? "DELETE FROM QRTZ_FIRED_TRIGGERS" : $"UPDATE QRTZ_FIRED_TRIGGERS SET STATE = '{left}'");
        }

        await _server.StartReadyAsync();
        Assert.Equal("going", (string?)(await manager.GetFromJsonAsync<JsonObject>(Run))!["state"]);
        await UntilRunAsync(manager, run => (string?)run["state"] == "found");
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task UntilRunAsync(HttpClient manager, Func<JsonObject, bool> condition)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); !condition((await manager.GetFromJsonAsync<JsonObject>(Run))!); await Task.Delay(200))
        {
            Assert.True(DateTime.UtcNow < until, $"The search is still {await manager.GetStringAsync(Run)}.");
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
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
            Assert.False(_server.HasEnded, "The server ended by itself.");
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
