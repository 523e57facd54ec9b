using Microsoft.AspNetCore.Localization;

namespace Planner.Web.Texts;

/// <summary>Swedish unless somebody chose English.</summary>
internal static class Languages
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";

    /// <summary>Only the choice counts: the unit's language is Swedish whatever the browser is set to.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Swedish).AddSupportedCultures(Swedish, English).AddSupportedUICultures(Swedish, English);
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    }
}
