using System.Net;
using Planner.App.Data;

namespace Planner.Web.Tests;

public sealed class SignInTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_signing_in_and_back()
    {
        await server.AddAccountAsync("planerare1", AccountRoles.Scheduler);
        using var browser = server.Browser();
        var led = await browser.GetAsync("/vecka/2026-W48?dag=2026-11-24");
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        Assert.Equal("/logga-in?till=%2Fvecka%2F2026-W48%3Fdag%3D2026-11-24", led.Headers.Location!.PathAndQuery);
        var back = await browser.PostAsync(led.Headers.Location.PathAndQuery, "sign-in", ("Input.UserName", "planerare1"), ("Input.Password", WebServer.Password));
        Assert.EndsWith("/vecka/2026-W48?dag=2026-11-24", back.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string to)
    {
        await server.AddAccountAsync("planerare1", AccountRoles.Scheduler);
        using var browser = server.Browser();
        var signedIn = await browser.PostAsync($"/logga-in?till={Uri.EscapeDataString(to)}", "sign-in", ("Input.UserName", "planerare1"), ("Input.Password", WebServer.Password));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var location = new Uri(server.Address, signedIn.Headers.Location!);
        Assert.Equal((server.Address.Authority, "/"), (location.Authority, location.AbsolutePath));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        await server.AddAccountAsync("glomsk", AccountRoles.Scheduler);
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            var wrong = await browser.SignInAsync("glomsk", "fel lösenord här");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }
        var right = await browser.SignInAsync("glomsk");
        Assert.Contains("låst", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = server.Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("Input.UserName", "x"), KeyValuePair.Create("Input.Password", "y")]);
        await server.AddAccountAsync("planerare1", AccountRoles.Scheduler);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/logga-in", UriKind.Relative), content)).StatusCode);
    }

    [Fact]
    public async Task Pages_may_run_only_our_own_scripts_and_be_framed_by_nobody()
    {
        using var browser = server.Browser();
        var headers = (await browser.GetAsync("/logga-in")).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Health_is_told_to_anybody()
    {
        using var browser = server.Browser();
        Assert.Equal("Healthy", await browser.GetStringAsync("/halsa/lever"));
        Assert.Equal("Healthy", await browser.GetStringAsync("/halsa/redo"));
    }
}
