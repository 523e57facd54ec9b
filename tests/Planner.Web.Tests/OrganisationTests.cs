using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Data;
using Planner.Web.Accounts.Organisation;

namespace Planner.Web.Tests;

/// <summary>Signing in by the organisation, against a real provider in this process.</summary>
public sealed class OrganisationTests : IAsyncLifetime, IDisposable
{
    private OrganisationProvider _provider = null!;
    private WebServer _server = null!;

    public async Task InitializeAsync()
    {
        _provider = await OrganisationProvider.StartAsync();
        _server = new WebServer(("OpenIdConnect:Authority", _provider.Address.ToString()), ("OpenIdConnect:ClientId", OrganisationProvider.ClientId), ("OpenIdConnect:ClientSecret", OrganisationProvider.Secret));
        await _server.AddAccountAsync("planerare1", AccountRoles.Scheduler);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Whoever_the_organisation_knows_comes_back_signed_in_as_the_account_with_that_name()
    {
        using var browser = _server.Browser();
        Assert.Contains("organisationens konto", await browser.GetStringAsync("/logga-in"), StringComparison.Ordinal);
        Assert.Equal("/vecka?dag=2026-11-24", await ThereAndBackAsync(browser, "/vecka?dag=2026-11-24"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal("/", await ThereAndBackAsync(browser, "//example.org/"));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("nonce")]
    [InlineData("age")]
    public async Task An_answer_that_is_not_proven_signs_nobody_in(string wrong)
    {
        _provider.Wrong = wrong;
        using var browser = _server.Browser();
        Assert.Equal("/logga-in?fel=extern", await ThereAndBackAsync(browser, "/"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
        Assert.Contains("går att lita på", await browser.GetStringAsync("/logga-in?fel=extern"), StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Printed, l => l.Contains("planerare1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_an_account_by_it_and_a_locked_one_stays_shut()
    {
        using var browser = _server.Browser();
        _provider.User = "främling";
        Assert.Equal("/logga-in?fel=okand", await ThereAndBackAsync(browser, "/"));
        (_provider.User, _provider.Wrong) = ("planerare1", "name");
        Assert.Equal("/logga-in?fel=okand", await ThereAndBackAsync(browser, "/"));
        _provider.Wrong = null;
        await using (var scope = _server.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.Null(await users.FindByNameAsync("främling"));
            await users.SetLockoutEndDateAsync((await users.FindByNameAsync("planerare1"))!, DateTimeOffset.UtcNow.AddYears(1));
        }
        Assert.Equal("/logga-in?fel=okand", await ThereAndBackAsync(browser, "/"));
        Assert.Contains("inbjudan", await browser.GetStringAsync("/logga-in?fel=okand"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_in_the_browser_that_asked()
    {
        using var browser = _server.Browser();
        using var other = _server.Browser();
        var answer = await AskedAsync(browser, "/");
        Assert.Equal("/logga-in?fel=extern", Where(await other.GetAsync(answer)));
        Assert.Equal("/", Where(await browser.GetAsync(answer)));
        Assert.Equal("/logga-in?fel=extern", Where(await browser.GetAsync(answer)));
    }

    [Fact]
    public async Task A_provider_that_is_gone_is_said_and_passwords_still_work()
    {
        await _provider.DisposeAsync();
        using var browser = _server.Browser();
        Assert.Equal("/logga-in?fel=extern", Where(await browser.GetAsync("/logga-in/extern")));
        Assert.Equal("/", Where(await browser.SignInAsync("planerare1")));
    }

    [Theory]
    [InlineData("https://konto.example.se", "", "x", "ClientId is empty")]
    [InlineData("http://konto.example.se", "x", "x", "https://")]
    [InlineData("konto.example.se", "x", "x", "https://")]
    public void Half_a_setting_or_an_open_address_is_said_at_the_start(string authority, string client, string secret, string told)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OpenIdConnect:Authority"] = authority,
            ["OpenIdConnect:ClientId"] = client,
            ["OpenIdConnect:ClientSecret"] = secret,
        }).Build();
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => OrganisationSetting.Read(settings)).Message, StringComparison.Ordinal);
        Assert.Null(OrganisationSetting.Read(new ConfigurationBuilder().Build()));
    }

    private async Task<string> ThereAndBackAsync(HttpClient browser, string to) => Where(await browser.GetAsync(await AskedAsync(browser, to)));

    /// <summary>The address that the provider sends the browser back to.</summary>
    private async Task<Uri> AskedAsync(HttpClient browser, string to)
    {
        var sent = await browser.GetAsync(new Uri($"/logga-in/extern?till={Uri.EscapeDataString(to)}", UriKind.Relative));
        Assert.Equal(_provider.Address.Authority, sent.Headers.Location!.Authority);
        return (await browser.GetAsync(sent.Headers.Location)).Headers.Location!;
    }

    private string Where(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(_server.Address, answer.Headers.Location!).PathAndQuery;
    }
}
