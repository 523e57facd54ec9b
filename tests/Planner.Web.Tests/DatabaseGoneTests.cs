using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Npgsql;
using Planner.App.Data;
using Planner.App.Tests.Data;

namespace Planner.Web.Tests;

/// <summary>PostgreSQL is stopped under an open page and started again; the planner is not.</summary>
[Collection(Chromium.Alone)]
public sealed class DatabaseGoneTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Gone = "Databasen svarar inte";
    private const string Run = "/api/weeks/resursenheten/run";

    [OwnPostgresFact]
    public async Task While_the_database_is_gone_that_is_told_and_when_it_is_back_everything_goes_on()
    {
        var postgres = LocalPostgres.Create()!;
        using var server = new WebServer(("ConnectionStrings:Planner", postgres.Connection), ("environment", "Production"));
        server.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval = TimeSpan.Zero;
        await server.AddAccountAsync("planerare", AccountRoles.Scheduler);
        await server.LoadDemoAsync();
        using var program = server.Browser();
        await program.SignInAsync("planerare");
        var page = await OpenAsync(server);
        var kept = await Dragging.DragAsync(page);
        await Assertions.Expect(Dragging.At(page, kept)).ToHaveCountAsync(1);
        var cost = await page.Locator(".figures li").Last.InnerTextAsync();
        await page.SelectOptionAsync(".run select", "10");
        await page.ClickAsync("text=Föreslå plan");
        await Assertions.Expect(page.Locator(".run progress")).ToBeVisibleAsync();

        postgres.Stop();
        await Dragging.DragAsync(page);
        await Assertions.Expect(page.Locator("p.fault")).ToContainTextAsync(Gone);
        await Shots.TakeAsync(page, "databasen-borta");
        await Assertions.Expect(page.Locator(".figures li").Last).ToHaveTextAsync(cost);
        await HealthAsync(program, HttpStatusCode.ServiceUnavailable, "Unhealthy");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/halsa/lever")).StatusCode);
        // A page that could be begun says so in its place; what could not is a fault of the server's.
        foreach (var (address, status) in new[] { ("/api/weeks/resursenheten", 503), ("/register/resursenheten/Staff/fil/csv", 503), ("/vecka/2026-W48", 200) })
        {
            var answer = await program.GetAsync(address);
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
            Assert.Contains(Gone, WebUtility.HtmlDecode((await answer.Content.ReadAsStringAsync()).Replace("\\u00E4", "ä", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
        // Long enough for the search to have ended meanwhile.
        await Task.Delay(TimeSpan.FromSeconds(12));

        postgres.Start();
        await HealthAsync(program, HttpStatusCode.OK, "Healthy");
        var moved = await Dragging.DragAsync(page);
        await Assertions.Expect(Dragging.At(page, moved)).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("p.fault")).ToHaveCountAsync(0);
        // What was searched for is there without being searched for again, and new work is begun.
        await Assertions.Expect(page.Locator("text=Använd planen")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(1, await AttemptsAsync(postgres.Connection));
        Assert.Equal(HttpStatusCode.Accepted, (await program.PostAsJsonAsync(Run, new { seconds = 1 })).StatusCode);
        for (var until = DateTime.UtcNow.AddMinutes(1); (string?)(await program.GetFromJsonAsync<JsonObject>(Run))!["state"] != "found"; await Task.Delay(500))
        {
            Assert.True(DateTime.UtcNow < until, "The new search never ended.");
        }
    }

    /// <summary>How many times searches were begun.</summary>
    private static async Task<int> AttemptsAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT SUM(\"Attempts\")::int FROM runs");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task HealthAsync(HttpClient client, HttpStatusCode status, string text)
    {
        var answer = await client.GetAsync("/halsa/redo");
        Assert.Equal((status, text), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    private async Task<IPage> OpenAsync(WebServer server)
    {
        var (page, _) = await chromium.OpenAsync(new Uri(server.Address, "/logga-in?till=%2Fvecka%2F2026-W48").ToString());
        await page.FillAsync("#name", "planerare");
        await page.FillAsync("#password", WebServer.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(Dragging.Live);
        await Assertions.Expect(page.Locator(".run button").First).ToBeEnabledAsync();
        return page;
    }
}

/// <summary>Skipped with a reason where no PostgreSQL can be started, unless it is required.</summary>
internal sealed class OwnPostgresFactAttribute : FactAttribute
{
    public OwnPostgresFactAttribute() => Skip = LocalPostgres.IsHere || Environment.GetEnvironmentVariable("PLAN_TEST_REQUIRE_POSTGRES") == "1"
        ? null
        : "no PostgreSQL to stop and start here: install postgresql";
}
