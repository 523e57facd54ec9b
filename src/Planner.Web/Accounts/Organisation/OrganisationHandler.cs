using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Planner.Web.Accounts.Organisation;

/// <summary>
/// OpenID Connect's code flow on top of the framework's OAuth 2.0 (state, its cookie, PKCE and the exchange of the code): the
/// provider's addresses are read from the provider, a nonce goes along, and the id token is proven before it is believed.
/// </summary>
internal sealed class OrganisationHandler(IOptionsMonitor<OrganisationOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OrganisationOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await ReadProviderAsync().ConfigureAwait(false);
        await base.HandleChallengeAsync(properties).ConfigureAwait(false);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await ReadProviderAsync().ConfigureAwait(false);
        return await base.HandleRemoteAuthenticateAsync().ConfigureAwait(false);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response is { } answer && answer.RootElement.TryGetProperty("id_token", out var written) ? written.GetString() : null;
        var proven = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ConfigurationManager = Options.Provider,
            ValidAudience = Options.ClientId,
            ValidAlgorithms = Algorithms,
        }).ConfigureAwait(false);
        if (!proven.IsValid)
        {
            throw new AuthenticationFailureException("The id token is not proven.", proven.Exception);
        }
        var (asked, said) = (properties.Items.TryGetValue(Nonce, out var nonce) ? nonce : null, proven.ClaimsIdentity.FindFirst(Nonce)?.Value);
        if (asked is null || said is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(asked), Encoding.UTF8.GetBytes(said)))
        {
            throw new AuthenticationFailureException("The id token answers another question: its nonce is not the one sent.");
        }
        if (proven.ClaimsIdentity.FindFirst(Options.NameClaim)?.Value is { Length: > 0 } name)
        {
            identity.AddClaim(new Claim(ClaimTypes.Name, name));
        }
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task ReadProviderAsync()
    {
        var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted).ConfigureAwait(false);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (provider.AuthorizationEndpoint, provider.TokenEndpoint);
    }
}
