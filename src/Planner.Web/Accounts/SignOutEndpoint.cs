using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Planner.App.Data;
using Planner.Web.Hosting;

namespace Planner.Web.Accounts;

/// <summary>Signing out, by a form with a token so that no other site can do it.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost(Addresses.SignOut, static async (SignInManager<Account> signIn, [FromForm] string? nothing) =>
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
        return Results.LocalRedirect(Addresses.SignIn);
    });
}
