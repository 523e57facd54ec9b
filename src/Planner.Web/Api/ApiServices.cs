using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Planner.App.Data;
using Planner.Web.Hosting;

namespace Planner.Web.Api;

/// <summary>What the HTTP API needs: how it writes, its description, its limits.</summary>
internal static class ApiServices
{
    public const string Calls = "calls";
    public const string Secrets = "secrets";
    private const int Burst = 120;
    private const int CallsAMinute = 120;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<OpenedWeek>();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = static problem =>
        {
            if (DatabaseFault.Of(problem.Exception) is { } text)
            {
                problem.ProblemDetails.Title = Answers.Say(text);
            }
        });
        // A body that cannot be read is the caller's fault in every environment.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(static o =>
        {
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            o.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
            // What a call needs and does not have is told to the caller, not found out further in.
            (o.SerializerOptions.RespectNullableAnnotations, o.SerializerOptions.RespectRequiredConstructorParameters) = (true, true);
        });
        services.AddOpenApi("v1", o => o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Resursplaneraren";
            document.Info.Version = "1";
            document.Info.Description = "What the pages do, for programs. Sign in as on the pages: the same cookie, the same rights. A change of a week names the version it was made on in If-Match.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Calls, static context => Bucket(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? From(context)));
            limiter.AddPolicy(Secrets, static context => Bucket(From(context)));
        });
    }

    /// <summary>Faults and empty answers of the API are problem details, not pages.</summary>
    public static void UseApi(this IApplicationBuilder app) => app.UseWhen(
        static context => context.Request.Path.StartsWithSegments(Addresses.Api),
        static api => api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf }).UseStatusCodePages());

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Addresses.Api + "/openapi.json").RequireRateLimiting(Calls);
        var api = routes.MapGroup(Addresses.Api).RequireRateLimiting(Calls).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapWeeks();
        api.MapRuns();
        api.MapRegisters();
        api.MapAbsences();
        api.MapOwn();
        api.MapOffice();
    }

    /// <summary>A database that is gone or full is the server's trouble, and may be over in a while.</summary>
    internal static int StatusOf(Exception fault) => DatabaseFault.Of(fault) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Bucket(string key) => RateLimitPartition.GetTokenBucketLimiter(key, static _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = Burst,
        TokensPerPeriod = CallsAMinute / 60,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });
}
