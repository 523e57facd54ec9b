using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Planner.App.Data;

namespace Planner.Web.Accounts;

/// <summary>Looks again now and then whether a cookie is still good.</summary>
internal static class SignedIn
{
    /// <summary>
    /// As Identity does it. While the database is gone the cookie is left as it is: nothing can be read or done then, and the page
    /// that says so needs no database either.
    /// </summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context).ConfigureAwait(false);
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is not null)
        {
            context.ShouldRenew = false;
        }
    }
}
