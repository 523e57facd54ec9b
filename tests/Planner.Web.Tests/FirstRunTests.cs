using System.Net;

namespace Planner.Web.Tests;

public sealed class FirstRunTests
{
    [Fact]
    public async Task On_a_new_database_every_page_leads_to_creating_the_first_account_and_then_never_again()
    {
        using var server = new WebServer();
        using var browser = server.Browser();
        foreach (var page in new[] { "/", "/vecka", "/logga-in", "/finns-inte-alls" })
        {
            Assert.Equal("/forsta-start", (await browser.GetAsync(page)).Headers.Location?.OriginalString);
        }

        var refused = await CreateAsync(browser, "kort", "kort");
        Assert.Contains("minst 12 tecken", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var differ = await CreateAsync(browser, WebServer.Password, "något annat helt");
        Assert.Contains("inte lika", await differ.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var created = await CreateAsync(browser, WebServer.Password, WebServer.Password);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (created.StatusCode, Path(created)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);

        using var other = server.Browser();
        Assert.Equal("/logga-in", (await other.GetAsync("/forsta-start")).Headers.Location?.OriginalString);
        Assert.Equal("/", Path(await other.SignInAsync("chef")));
    }

    [Fact]
    public async Task Of_two_who_begin_at_once_one_is_first()
    {
        using var server = new WebServer();
        using var one = server.Browser();
        using var two = server.Browser();
        var both = await Task.WhenAll(CreateAsync(one, WebServer.Password, WebServer.Password, "en"), CreateAsync(two, WebServer.Password, WebServer.Password, "två"));
        Assert.Equal(["/", "/logga-in"], both.Select(Path).Order(StringComparer.Ordinal));
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient browser, string password, string again, string name = "chef") =>
        browser.PostAsync("/forsta-start", "first-run", ("Input.UserName", name), ("Input.Password", password), ("Input.Again", again));

    private static string? Path(HttpResponseMessage response) =>
        response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString : null;
}
