using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Planner.Web.Accounts.Organisation;

/// <summary>How the organisation's provider is asked who somebody is.</summary>
internal sealed class OrganisationOptions : OAuthOptions
{
    /// <summary>What the provider says of itself: addresses and keys, read when first needed and again when a key is unknown.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Provider { get; set; } = null!;

    /// <summary>The claim that is the user name.</summary>
    public string NameClaim { get; set; } = "";

    public void Configure(OrganisationSetting setting)
    {
        (ClientId, ClientSecret, NameClaim) = (setting.ClientId, setting.ClientSecret, setting.NameClaim);
        (CallbackPath, UsePkce) = (Hosting.Addresses.OrganisationAnswer, true);
        // Until the provider has been read; the handler reads it before anybody is sent anywhere.
        AuthorizationEndpoint = TokenEndpoint = setting.Authority.ToString();
        Scope.Add("openid");
        Scope.Add("profile");
        // Tokens are judged by the computer's own time, and so is what waits for them.
        TimeProvider = TimeProvider.System;
        // The answer is an ordinary visit to an address of ours, for which Lax is enough; without https there is no other way.
        (CorrelationCookie.SameSite, CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
            new Uri(setting.Authority, ".well-known/openid-configuration").ToString(),
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !setting.Authority.IsLoopback });
    }
}
