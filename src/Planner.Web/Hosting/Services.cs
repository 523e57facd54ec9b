using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.Web.Accounts;
using Planner.Web.Accounts.Organisation;
using Planner.Web.Api;
using Planner.Web.Jobs;
using Planner.Web.Texts;
using Radzen;

namespace Planner.Web.Hosting;

/// <summary>What the server is made of.</summary>
internal static class Services
{
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SignedInFor = TimeSpan.FromHours(10);

    public static void AddPlannerWeb(this WebApplicationBuilder builder)
    {
        // Also outside Development, so that `dotnet run` finds scripts and styles; a published program has them in wwwroot.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        var database = DatabaseSetting.Read(builder.Configuration);
        builder.Services.AddPlanner(database);
        builder.Services.AddHostedService<DatabaseStart>();
        builder.Services.AddSingleton<SetupCode>();
        builder.Services.AddHostedService(all => all.GetRequiredService<SetupCode>());
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(all => all.GetRequiredService<WarmUp>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<WarmUp>("warm");
        builder.Services.AddLocalization();
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<ILocalizer, RadzenTexts>();
        AddAccounts(builder.Services);
        builder.Services.AddOrganisation(OrganisationSetting.Read(builder.Configuration));
        builder.Services.AddApi();
        builder.Services.AddJobs(database);
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("resursplaneraren");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            (cookie.LoginPath, cookie.AccessDeniedPath, cookie.ReturnUrlParameter) = (Addresses.SignIn, Addresses.Denied, "till");
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (SignedInFor, true);
            (cookie.Events.OnRedirectToLogin, cookie.Events.OnRedirectToAccessDenied) = (Denied.ToSignInAsync, Denied.ToOthersAsync);
            cookie.Events.OnValidatePrincipal = SignedIn.ValidateAsync;
            (cookie.Cookie.Name, cookie.Cookie.SameSite) = ("resursplaneraren", SameSiteMode.Lax);
        }));
        services.AddIdentityCore<Account>(Configure).AddPlannerAccounts().AddSignInManager();
        // Whoever has lost a role or been locked out is so within minutes, not at the next sign-in.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(2));
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddCascadingAuthenticationState();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = AccountTexts.UserNameCharacters;
        options.Password = new PasswordOptions
        {
            RequiredLength = AccountTexts.ShortestPassword,
            RequiredUniqueChars = AccountTexts.FewestCharacters,
            RequireDigit = false,
            RequireLowercase = false,
            RequireNonAlphanumeric = false,
            RequireUppercase = false,
        };
        options.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = LockedFor };
    }
}
