using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>Who may open what. An address that is not in the table fails the test: somebody must decide.</summary>
public sealed class AccessTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Nobody = "";

    /// <summary>Each page with the roles that may open it; nobody signed in is the empty role.</summary>
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["/"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/vecka"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/vecka/{Name}"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/register"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/register/{Name}/{Kind}"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/register/{name}/{kind}/fil/{format}"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/konton"] = [AccountRoles.Manager],
        ["/logg"] = [AccountRoles.Manager],
        ["/jag"] = AccountRoles.All.ToArray(),
        ["/jag/{Person}"] = AccountRoles.All.ToArray(),
        ["/inbjudan/{Code}"] = [Nobody, .. AccountRoles.All],
        ["/kalender/{code}"] = [Nobody, .. AccountRoles.All],
        ["/franvaro"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/franvaro/{Name}"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/robusthet"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/robusthet/{Name}"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/uppfoljning"] = [AccountRoles.Manager],
        ["/uppfoljning/{Name}"] = [AccountRoles.Manager],
        ["/finns-inte"] = [AccountRoles.Scheduler, AccountRoles.Manager],
        ["/logga-in"] = [Nobody, .. AccountRoles.All],
        ["/logga-in/extern"] = [],
        ["/nekad"] = [Nobody, .. AccountRoles.All],
        ["/fel"] = [Nobody, .. AccountRoles.All],
        ["/forsta-start"] = [],
        ["/halsa/lever"] = [Nobody, .. AccountRoles.All],
        ["/halsa/redo"] = [Nobody, .. AccountRoles.All],
    };

    /// <summary>Addresses that are not pages: forms, circuits, scripts and styles.</summary>
    private static readonly string[] Others = ["/val", "/logga-ut", "/_blazor", "/_blazor/negotiate", "/_blazor/initializers", "/_blazor/disconnect", "/Error"];

    [Fact]
    public void Every_address_is_in_the_table()
    {
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct()
            .Where(r => !Path.HasExtension(r) && !r.StartsWith("/_framework", StringComparison.Ordinal) && !r.StartsWith("/{**", StringComparison.Ordinal) && !r.StartsWith("/_blazor", StringComparison.Ordinal) && !r.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except([.. Pages.Keys, .. Others]));
    }

    [Fact]
    public void Every_page_says_who_may_open_it_also_when_opened_from_another_page()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute))).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, p => Assert.True(p.IsDefined(typeof(AuthorizeAttribute)) || p.IsDefined(typeof(AllowAnonymousAttribute)), $"{p.Name} says nothing."));
    }

    [Theory]
    [InlineData(Nobody)]
    [InlineData(AccountRoles.Scheduler)]
    [InlineData(AccountRoles.Manager)]
    [InlineData(AccountRoles.Staff)]
    public async Task Each_role_opens_what_the_table_says_and_nothing_else(string role)
    {
        await server.AddAccountAsync("någon", AccountRoles.Manager);
        using var browser = server.Browser();
        if (role != Nobody)
        {
            await server.AddAccountAsync($"prov-{role}", role);
            Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync($"prov-{role}")).StatusCode);
        }
        foreach (var (page, roles) in Pages)
        {
            var response = await browser.GetAsync(page.Replace("{Name}", "2026-W48", StringComparison.OrdinalIgnoreCase).Replace("{Person}", "P01", StringComparison.Ordinal).Replace("{Kind}", "Staff", StringComparison.OrdinalIgnoreCase).Replace("{format}", "csv", StringComparison.Ordinal).Replace("{Code}", "x", StringComparison.OrdinalIgnoreCase));
            var isShut = response.StatusCode == HttpStatusCode.Redirect
                && response.Headers.Location!.OriginalString is var to && (to == "/jag" || to.Contains("/logga-in", StringComparison.Ordinal) || to.Contains("/nekad", StringComparison.Ordinal));
            Assert.True(isShut != roles.Contains(role), $"{page} is {(isShut ? "shut" : "open")} to \"{role}\" ({response.StatusCode}).");
        }
    }
}
