using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Planner.Web.Accounts;
using Planner.Web.Accounts.Organisation;
using Planner.Web.Api;
using Planner.Web.Own;
using Planner.Web.Registers;
using Planner.Web.Texts;

namespace Planner.Web.Hosting;

/// <summary>What happens to a request, in order.</summary>
internal static class Pipeline
{
    public static void UsePlannerWeb(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Addresses.Fault, CreateScopeForErrors = true, StatusCodeSelector = ApiServices.StatusOf });
        }
        app.UseMiddleware<SecurityHeaders>();
        app.UseApi();
        app.UseRequestLocalization(Languages.Configure);
        app.UseMiddleware<FirstRunGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRateLimiter();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks(Addresses.Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Addresses.Ready).AllowAnonymous();
        app.MapChoices();
        app.MapSignOut();
        app.MapOrganisation();
        app.MapCalendar();
        app.MapRegisterExport();
        app.MapApi();
        app.MapRazorComponents<Components.App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }
}
