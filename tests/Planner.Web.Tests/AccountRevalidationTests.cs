using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Planner.App.Data;
using Planner.Web.Accounts;

namespace Planner.Web.Tests;

/// <summary>Whether somebody with a page open is still who they were.</summary>
public sealed class AccountRevalidationTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Whoever_has_a_page_open_while_the_database_is_gone_is_not_signed_out()
    {
        await using var gone = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddPlanner(PlannerDatabase.Of("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2"))
            .AddIdentityCore<Account>().AddPlannerAccounts().Services.BuildServiceProvider();
        Assert.True(await IsStillAsync(gone, Guid.NewGuid()));
        // With a database somebody it does not know is.
        Assert.False(await IsStillAsync(server.Services, Guid.NewGuid()));
    }

    private static async Task<bool> IsStillAsync(IServiceProvider services, Guid account)
    {
        using var revalidation = new AccountRevalidation(
            services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IOptions<IdentityOptions>>());
        var state = new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{account}")], "prov")));
        var validate = typeof(AccountRevalidation).GetMethod("ValidateAuthenticationStateAsync", BindingFlags.Instance | BindingFlags.NonPublic)!;
        return await (Task<bool>)validate.Invoke(revalidation, [state, CancellationToken.None])!;
    }
}
