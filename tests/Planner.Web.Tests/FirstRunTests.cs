using System.Net;
using System.Text.RegularExpressions;

namespace Planner.Web.Tests;

public sealed partial class FirstRunTests
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

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Host", "planeraren.example")]
    public async Task From_elsewhere_the_code_of_the_log_is_asked_for(string header, string value)
    {
        using var server = new WebServer();
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Add(header, value);
        Assert.Contains("Startkod", await browser.GetStringAsync("/forsta-start"), StringComparison.Ordinal);
        foreach (var code in new[] { "", "AAAAA-AAAAA-AAAAA-AAAAA" })
        {
            var refused = await CreateAsync(browser, WebServer.Password, WebServer.Password, "chef", code);
            Assert.Contains("stämmer inte", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var right = server.Printed.Select(line => Code().Match(line)).Single(m => m.Success).Value;
        Assert.Equal("/", Path(await CreateAsync(browser, WebServer.Password, WebServer.Password, "chef", right)));
    }

    [GeneratedRegex("([A-Z0-9]{5}-){3}[A-Z0-9]{5}")]
    private static partial Regex Code();

    private static Task<HttpResponseMessage> CreateAsync(HttpClient browser, string password, string again, string name = "chef", string? code = null) =>
        browser.PostAsync("/forsta-start", "first-run", ("Input.UserName", name), ("Input.Password", password), ("Input.Again", again), ("Input.Code", code ?? ""));

    private static string? Path(HttpResponseMessage response) =>
        response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString : null;
}
