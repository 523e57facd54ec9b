using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Planner.Web.Tests;

/// <summary>A small OpenID Connect provider on a port of its own, which can be told to answer wrongly.</summary>
internal sealed class OrganisationProvider : IAsyncDisposable
{
    public const string ClientId = "planeraren";
    public const string Secret = "en hemlighet för prov";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "prov" };
    private readonly RsaSecurityKey _strange = new(RSA.Create(2048)) { KeyId = "prov" };

    private OrganisationProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Who is signed in at the provider.</summary>
    public string User { get; set; } = "planerare1";

    /// <summary>What is wrong with the id token: <c>key</c>, <c>audience</c>, <c>issuer</c>, <c>nonce</c>, <c>age</c>, <c>name</c>; null for nothing.</summary>
    public string? Wrong { get; set; }

    public static async Task<OrganisationProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new OrganisationProvider(app);
        app.MapGet("/.well-known/openid-configuration", (Delegate)provider.Description);
        app.MapGet("/keys", (Delegate)provider.Keys);
        app.MapGet("/authorize", (Delegate)provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Description() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Address.ToString(),
        ["authorization_endpoint"] = new Uri(Address, "authorize"),
        ["token_endpoint"] = new Uri(Address, "token"),
        ["jwks_uri"] = new Uri(Address, "keys"),
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "prov", alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
    }

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        Assert.Equal((ClientId, "code", "S256"), (query["client_id"].ToString(), query["response_type"].ToString(), query["code_challenge_method"].ToString()));
        Assert.Contains("openid", query["scope"].ToString().Split(' '));
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || (form["client_id"], form["client_secret"]) != (ClientId, Secret)
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }
        var now = DateTime.UtcNow;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Wrong == "issuer" ? "http://127.0.0.1:1/" : Address.ToString(),
            Audience = Wrong == "audience" ? "någon annan" : ClientId,
            IssuedAt = now.AddHours(-2),
            NotBefore = now.AddHours(-2),
            Expires = Wrong == "age" ? now.AddHours(-1) : now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "42", [Wrong == "name" ? "given_name" : "preferred_username"] = User, ["nonce"] = Wrong == "nonce" ? "en annan" : asked.Nonce },
            SigningCredentials = new SigningCredentials(Wrong == "key" ? _strange : _key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "x", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
