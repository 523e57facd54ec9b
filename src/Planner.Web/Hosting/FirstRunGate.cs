using Planner.App.Accounts;

namespace Planner.Web.Hosting;

/// <summary>While nobody has an account, every page leads to creating the first; afterwards that page is gone.</summary>
internal sealed class FirstRunGate(RequestDelegate next, HasAccounts accounts)
{
    private static readonly string[] Open = ["/_framework", "/_content", "/_blazor", "/halsa", Addresses.Choices];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var isFirstRun = path.StartsWithSegments(Addresses.FirstRun);
        if (!isFirstRun && (Path.HasExtension(path) || Array.Exists(Open, o => path.StartsWithSegments(o))))
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var hasAccounts = await accounts.RunAsync(context.RequestAborted).ConfigureAwait(false);
        if (hasAccounts == isFirstRun)
        {
            context.Response.Redirect(hasAccounts ? Addresses.SignIn : Addresses.FirstRun);
            return;
        }
        await next(context).ConfigureAwait(false);
    }
}
