using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Planner.App.Data;
using Planner.Web.Hosting;

namespace Planner.Web.Accounts.Organisation;

/// <summary>
/// Signing in by the organisation. Whoever the provider knows signs in as the account here with that user name; an account is never
/// made by it, and roles, locking and whose schedule it is stay a manager's to decide.
/// </summary>
internal static partial class OrganisationSignIn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "Organisation";

    /// <summary>Nobody here has that name, or the account is locked.</summary>
    public const string Unknown = "okand";

    /// <summary>The provider's answer did not come, or was not proven.</summary>
    public const string Failed = "extern";

    public static void AddOrganisation(this IServiceCollection services, OrganisationSetting? setting)
    {
        if (setting is not null)
        {
            services.AddSingleton(setting);
            services.AddAuthentication().AddOAuth<OrganisationOptions, OrganisationHandler>(Scheme, options =>
            {
                options.Configure(setting);
                (options.Events.OnTicketReceived, options.Events.OnRemoteFailure) = (SignInAsync, FailAsync);
            });
        }
    }

    public static void MapOrganisation(this IEndpointRouteBuilder routes) => routes.MapGet(Addresses.ByOrganisation, async (string? till, HttpContext context) =>
    {
        if (context.RequestServices.GetService<OrganisationSetting>() is null)
        {
            return Results.LocalRedirect(Addresses.SignIn);
        }
        try
        {
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = Addresses.Ours(till) }).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (InvalidOperationException fault)
        {
            // The provider cannot be read. A page that says so, and the other way to sign in, is better than a fault.
            Told(context, fault);
            return Results.LocalRedirect(Back(Failed));
        }
    }).AllowAnonymous().ExcludeFromDescription();

    private static async Task SignInAsync(TicketReceivedContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        var name = context.Principal?.FindFirstValue(ClaimTypes.Name);
        var account = name is null ? null : await signIn.UserManager.FindByNameAsync(name).ConfigureAwait(false);
        var isWelcome = account is not null && !await signIn.UserManager.IsLockedOutAsync(account).ConfigureAwait(false) && await signIn.CanSignInAsync(account).ConfigureAwait(false);
        if (isWelcome)
        {
            await signIn.SignInAsync(account!, isPersistent: false, Scheme).ConfigureAwait(false);
        }
        context.Response.Redirect(isWelcome ? Addresses.Ours(context.ReturnUri) : Back(Unknown));
        context.HandleResponse();
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        Told(context.HttpContext, context.Failure);
        context.Response.Redirect(Back(Failed));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string Back(string fault) => $"{Addresses.SignIn}?fel={fault}";

    /// <summary>The kinds of fault only: their texts may hold parts of what the provider said of somebody.</summary>
    private static void Told(HttpContext context, Exception? fault) => NotSignedIn(
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OrganisationSignIn)),
        string.Join(" < ", Kinds(fault)));

    private static IEnumerable<string> Kinds(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            yield return fault.GetType().Name;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Inloggning genom organisationen misslyckades: {Kinds}")]
    private static partial void NotSignedIn(ILogger log, string kinds);
}
