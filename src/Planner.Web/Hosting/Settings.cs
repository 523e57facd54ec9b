namespace Planner.Web.Hosting;

/// <summary>The settings of the server, as configuration names them; in the environment <c>:</c> is written <c>__</c>. A test holds the README and docker-compose.yml to them.</summary>
internal static class Settings
{
    /// <summary>Connection string of the database; empty for a file of the user's own.</summary>
    public const string Database = "ConnectionStrings:Planner";

    /// <summary>Addresses to listen on, read by ASP.NET Core itself.</summary>
    public const string Urls = "Urls";

    /// <summary>Address of the organisation's OpenID Connect provider; empty for none.</summary>
    public const string OrganisationAuthority = "OpenIdConnect:Authority";

    /// <summary>What the provider calls the planner.</summary>
    public const string OrganisationClientId = "OpenIdConnect:ClientId";

    /// <summary>The planner's secret at the provider.</summary>
    public const string OrganisationClientSecret = "OpenIdConnect:ClientSecret";

    /// <summary>The claim that is an account's user name; empty for <c>preferred_username</c>.</summary>
    public const string OrganisationNameClaim = "OpenIdConnect:NameClaim";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<string> All { get; } = [Database, Urls, OrganisationAuthority, OrganisationClientId, OrganisationClientSecret, OrganisationNameClaim];
}
