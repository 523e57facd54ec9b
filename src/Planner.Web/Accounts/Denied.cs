using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Planner.App.Data;
using Planner.Web.Hosting;

namespace Planner.Web.Accounts;

/// <summary>What somebody without the right is answered: people a page, programs a status.</summary>
internal static class Denied
{
    /// <summary>Nobody is signed in.</summary>
    public static Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(context, StatusCodes.Status401Unauthorized, context.RedirectUri);

    /// <summary>Somebody else may. Whoever only has a schedule of their own comes to it from the start page.</summary>
    public static Task ToOthersAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var isAtHome = context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method);
        return AnswerAsync(context, StatusCodes.Status403Forbidden, isAtHome && context.HttpContext.User.IsInRole(AccountRoles.Staff) ? Addresses.Me : context.RedirectUri);
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string page)
    {
        if (context.Request.Path.StartsWithSegments(Addresses.Api))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(page);
        }
        return Task.CompletedTask;
    }
}
