using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>The HTTP API as programs use it.</summary>
public sealed class ApiTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Week = "/api/weeks/resursenheten";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_week_is_read_moved_in_undone_and_never_changed_unseen()
    {
        // A server of its own: here nobody has published.
        using var own = new WebServer();
        using var client = await SchedulerAsync(own);
        var listed = await client.GetFromJsonAsync<JsonArray>("/api/weeks");
        Assert.Contains(listed!, w => (string?)w!["name"] == "resursenheten" && (string?)w["week"] == "2026-W48");

        var read = await client.GetAsync(Week);
        var tag = read.Headers.ETag!.ToString();
        var week = (await read.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("draft", 13), ((string)week["state"]!, week["people"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(client, HttpMethod.Get, Week, null, ("If-None-Match", tag))).StatusCode);

        var (visit, from, to, start) = await SomeMoveAsync(client, week);
        var body = new { visit, from, to, start };
        Assert.Equal((HttpStatusCode)428, (await SendAsync(client, HttpMethod.Post, $"{Week}/moves", body)).StatusCode);
        var moved = await SendAsync(client, HttpMethod.Post, $"{Week}/moves", body, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Contains(visit, (string)(await moved.Content.ReadFromJsonAsync<JsonObject>())!["text"]!, StringComparison.Ordinal);
        // The same change on the version that was shown before.
        var late = await SendAsync(client, HttpMethod.Post, $"{Week}/moves", body, ("If-Match", tag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (late.StatusCode, late.Content.Headers.ContentType!.MediaType));

        var now = (await client.GetAsync(Week)).Headers.ETag!.ToString();
        Assert.NotEqual(tag, now);
        var night = await SendAsync(client, HttpMethod.Post, $"{Week}/moves", new { visit, from = to, to, start = start[..11] + "03:00:00" }, ("If-Match", now));
        Assert.Equal((HttpStatusCode)422, night.StatusCode);
        Assert.Contains("Det går inte", (string)(await night.Content.ReadFromJsonAsync<JsonObject>())!["title"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, HttpMethod.Post, $"{Week}/undo", null, ("If-Match", now))).StatusCode);
    }

    [Theory]
    [InlineData("/api/weeks/finns-inte", HttpStatusCode.NotFound)]
    [InlineData("/api/finns-inte", HttpStatusCode.NotFound)]
    [InlineData("/api/log", HttpStatusCode.Forbidden)]
    public async Task What_is_not_there_and_what_is_not_allowed_is_told_as_a_problem(string address, HttpStatusCode status)
    {
        using var client = await SchedulerAsync(server);
        var answer = await client.GetAsync(address);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal((int)status, (int)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["status"]!);
    }

    [Fact]
    public async Task Staff_read_their_own_schedule_and_are_refused_anothers()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        var mine = (await maria.GetFromJsonAsync<JsonObject>("/api/me/schedule?week=2026-W48"))!;
        Assert.Equal("P07", (string)mine["person"]!);
        Assert.Equal(HttpStatusCode.OK, (await maria.GetAsync("/api/people/P07/schedule?week=2026-W48")).StatusCode);
        var other = await maria.GetAsync("/api/people/P01/schedule?week=2026-W48");
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (other.StatusCode, other.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task An_absence_is_reported_and_followed()
    {
        using var own = new WebServer();
        using var client = await SchedulerAsync(own);
        object[] reports = [new { kind = "absent", people = new[] { "P05" }, from = "2026-11-24T00:00", days = 1, until = (string?)null, @as = "sick" }];
        Assert.Equal((HttpStatusCode)422, (await SendAsync(client, HttpMethod.Post, $"{Week}/absences", reports)).StatusCode);
        await own.PublishDemoAsync();
        var begun = await SendAsync(client, HttpMethod.Post, $"{Week}/absences", reports);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        var address = begun.Headers.Location!.OriginalString;
        Assert.Contains((string)(await client.GetFromJsonAsync<JsonObject>(address))!["state"]!, new[] { "going", "proposed" });
        var week = await client.GetAsync($"{Week}/absences");
        Assert.StartsWith("\"1.0.", week.Headers.ETag!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith((string)(await week.Content.ReadFromJsonAsync<JsonObject>())!["open"]![0]!["case"]!, address, StringComparison.Ordinal);
        // Overtime is a manager's to decide, and an alternative that is not there nobody's.
        Assert.Equal((HttpStatusCode)422, (await SendAsync(client, HttpMethod.Post, $"{address}/accept", new { number = 9 })).StatusCode);
        Assert.Equal((HttpStatusCode)428, (await SendAsync(client, HttpMethod.Post, $"{Week}/absences/undo", new { })).StatusCode);
        Assert.Equal((HttpStatusCode)422, (await SendAsync(client, HttpMethod.Post, $"{Week}/absences/undo", new { }, ("If-Match", week.Headers.ETag!.ToString()))).StatusCode);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_so_and_is_not_a_fault_of_ours()
    {
        using var client = await SchedulerAsync(server);
        using var text = new StringContent("inte json", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new Uri($"{Week}/moves", UriKind.Relative), text)).StatusCode);
        // A form, as another site could send it, is not taken.
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("visit", "x")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync(new Uri($"{Week}/moves", UriKind.Relative), form)).StatusCode);
    }

    [Fact]
    public async Task Who_calls_without_end_is_asked_to_wait_and_others_are_not()
    {
        await server.AddAccountAsync("ivrig", AccountRoles.Scheduler);
        using var eager = server.Browser();
        await eager.SignInAsync("ivrig");
        HttpResponseMessage answer;
        var calls = 0;
        do
        {
            answer = await eager.GetAsync("/api/weeks/finns-inte");
        }
        while (answer.StatusCode == HttpStatusCode.NotFound && ++calls < 2000);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        using var other = await SchedulerAsync(server);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/weeks")).StatusCode);
    }

    [Fact]
    public async Task The_description_is_the_approved_one()
    {
        using var client = await SchedulerAsync(server);
        var shown = JsonNode.Parse(await client.GetStringAsync("/api/openapi.json"))!.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(TextTests.Repository(), "tests", "Planner.Web.Tests", "openapi.approved.json");
        if (Environment.GetEnvironmentVariable("PLANNER_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(file, shown);
        }
        Assert.True(await File.ReadAllTextAsync(file) == shown, "The API's description has changed. Maybe look at the difference and approve it: PLANNER_APPROVE=1.");
    }

    private static async Task<HttpClient> SchedulerAsync(WebServer server)
    {
        await server.AddAccountAsync("planerare", AccountRoles.Scheduler);
        await server.LoadDemoAsync();
        var client = server.Browser();
        await client.SignInAsync("planerare");
        return client;
    }

    private static async Task<(string Visit, string From, string To, string Start)> SomeMoveAsync(HttpClient client, JsonObject week)
    {
        foreach (var visit in week["visits"]!.AsArray().Where(v => (int)v!["staff"]! == 1 && v["people"]!.AsArray().Count == 1))
        {
            var id = (string)visit!["visit"]!;
            var candidates = (await client.GetFromJsonAsync<JsonArray>($"{Week}/visits/{Uri.EscapeDataString(id)}/candidates"))!;
            if (candidates.FirstOrDefault(c => (string)c!["verdict"]! == "possible") is { } taker)
            {
                return (id, (string)visit["people"]![0]!, (string)taker["person"]!, (string)taker["start"]!);
            }
        }
        throw new InvalidOperationException("No visit of the demo week may change hands. Maybe the demo has changed.");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request);
    }
}
