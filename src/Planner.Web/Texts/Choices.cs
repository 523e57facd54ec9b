using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Planner.Web.Hosting;

namespace Planner.Web.Texts;

/// <summary>How pages look.</summary>
internal enum Look
{
    Light,
    Dark,
    Contrast,
}

/// <summary>Language and look, as each browser remembers them.</summary>
internal static class Choices
{
    private const string LookCookie = "utseende";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>The look chosen.</summary>
    public static Look LookOf(HttpContext? context) => Enum.TryParse<Look>(context?.Request.Cookies[LookCookie], ignoreCase: true, out var look) && Enum.IsDefined(look) ? look : Look.Light;

    public static void MapChoices(this IEndpointRouteBuilder routes) => routes.MapPost(
        Addresses.Choices,
        static (HttpContext context, [FromForm] string? language, [FromForm] string? look, [FromForm] string? back) =>
        {
            if (language is Languages.Swedish or Languages.English)
            {
                Remember(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
            }
            if (Enum.TryParse<Look>(look, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
            {
                Remember(context, LookCookie, chosen.ToString());
            }
            return Results.LocalRedirect(Addresses.Ours(back));
        }).AllowAnonymous();

    private static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { MaxAge = Remembered, SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
}
