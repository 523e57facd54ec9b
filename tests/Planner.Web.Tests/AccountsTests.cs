using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Accounts;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>Accounts beyond the first, as forms.</summary>
public sealed partial class AccountsTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task The_log_tells_why_a_week_was_published_in_spite_of_warnings_and_no_checksum()
    {
        await server.PublishDemoAsync();
        using var manager = await ManagerAsync();
        var log = await manager.GetStringAsync("/logg");
        Assert.Matches("<td>(<!--[^>]*-->)*( → )?prov skäl", log);
        Assert.DoesNotMatch("[0-9a-f]{64}", log);
    }

    [Fact]
    public async Task A_manager_invites_somebody_who_chooses_a_password_and_is_later_locked_out()
    {
        using var manager = await ManagerAsync();
        var made = await manager.PostAsync("/konton", "new", ("Input.UserName", "maria"), ("Input.Roles", AccountRoles.Staff), ("Input.Roles", AccountRoles.Scheduler), ("Input.Owner", "Resursenheten\tP07"));
        var link = Link().Match(await made.Content.ReadAsStringAsync()).Value;
        Assert.NotEqual("", link);
        Assert.DoesNotContain(link, await manager.GetStringAsync("/konton"), StringComparison.Ordinal);

        using var maria = server.Browser();
        var differ = await maria.PostAsync(link, "invitation", ("Input.Password", WebServer.Password), ("Input.Again", "något annat"));
        Assert.Contains("inte lika", await differ.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await maria.PostAsync(link, "invitation", ("Input.Password", WebServer.Password), ("Input.Again", WebServer.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await maria.GetAsync("/")).StatusCode);
        using var other = server.Browser();
        Assert.Contains("gäller inte längre", await other.GetStringAsync(link), StringComparison.Ordinal);

        var entry = await FindAsync("maria");
        Assert.Equal([AccountRoles.Scheduler, AccountRoles.Staff], entry.Roles);
        Assert.Equal(("Resursenheten", "P07"), (entry.Unit, entry.Person));
        var locked = await manager.PostAsync($"/konton?konto={entry.Id}", "lock", ("Input.Stamp", entry.Stamp));
        Assert.Contains("Sparat", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("låst", await (await other.SignInAsync("maria")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // A page shown before somebody else's change.
        var late = await manager.PostAsync($"/konton?konto={entry.Id}", "unlock", ("Input.Stamp", entry.Stamp));
        Assert.Contains("ändrats av någon annan", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_manager_is_told_to_stay()
    {
        using var manager = await ManagerAsync();
        var chef = await FindAsync("chef");
        var refused = await manager.PostAsync($"/konton?konto={chef.Id}", "give", ("Input.Stamp", chef.Stamp), ("Input.Roles", AccountRoles.Scheduler), ("Input.Owner", ""));
        Assert.Contains("ingen enhetschef kvar", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([AccountRoles.Scheduler, AccountRoles.Manager], (await FindAsync("chef")).Roles);
    }

    private async Task<AccountEntry> FindAsync(string name) =>
        (await server.Services.GetRequiredService<ListAccounts>().RunAsync(CancellationToken.None)).Single(a => a.UserName == name);

    private async Task<HttpClient> ManagerAsync()
    {
        await server.AddAccountAsync("chef", AccountRoles.Manager, AccountRoles.Scheduler);
        await server.LoadDemoAsync();
        var browser = server.Browser();
        await browser.SignInAsync("chef");
        return browser;
    }

    [GeneratedRegex("/inbjudan/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
