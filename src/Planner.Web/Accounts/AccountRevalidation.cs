using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Planner.App.Data;

namespace Planner.Web.Accounts;

/// <summary>Looks again now and then whether somebody with a page open is still who they were, with the same password and roles.</summary>
internal sealed class AccountRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(2);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return await IsStillAsync(authenticationState).ConfigureAwait(false);
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is not null)
        {
            // While the database is gone nobody can do anything; whoever is here need not sign in anew when it is back.
            return true;
        }
    }

    private async Task<bool> IsStillAsync(AuthenticationState authenticationState)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.GetUserAsync(authenticationState.User).ConfigureAwait(false) is { } account
            && await users.GetSecurityStampAsync(account).ConfigureAwait(false) == authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
