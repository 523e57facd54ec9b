using Planner.Web.Hosting;

namespace Planner.Web.Accounts.Organisation;

/// <summary>The organisation's own sign-in (OpenID Connect), when it is set up.</summary>
/// <param name="Authority">Address of the provider; its description is at <c>/.well-known/openid-configuration</c> below it.</param>
/// <param name="ClientId">What the provider calls the planner.</param>
/// <param name="ClientSecret">The planner's secret at the provider: never shown or logged.</param>
/// <param name="NameClaim">The claim that is an account's user name here.</param>
internal sealed record OrganisationSetting(Uri Authority, string ClientId, string ClientSecret, string NameClaim)
{
    private const string UsualNameClaim = "preferred_username";

    /// <summary>The setting, or null when nothing is set.</summary>
    /// <exception cref="InvalidOperationException">Only a part is set, or the address is neither https nor on this computer.</exception>
    public static OrganisationSetting? Read(IConfiguration configuration)
    {
        string[] needed = [Settings.OrganisationAuthority, Settings.OrganisationClientId, Settings.OrganisationClientSecret];
        var missing = needed.Where(n => string.IsNullOrWhiteSpace(configuration[n])).ToList();
        if (missing.Count == needed.Length)
        {
            return null;
        }
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"Signing in by the organisation is only half set up: {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} empty. Maybe set all of {string.Join(", ", needed)}, or none.");
        }
        var written = configuration[Settings.OrganisationAuthority]!;
        var name = configuration[Settings.OrganisationNameClaim];
        return new OrganisationSetting(
            Uri.TryCreate(written.TrimEnd('/') + "/", UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)) ? authority
                : throw new InvalidOperationException($"{Settings.OrganisationAuthority} is \"{written}\". Maybe write the provider's whole address, with https://."),
            configuration[Settings.OrganisationClientId]!,
            configuration[Settings.OrganisationClientSecret]!,
            string.IsNullOrWhiteSpace(name) ? UsualNameClaim : name);
    }
}
