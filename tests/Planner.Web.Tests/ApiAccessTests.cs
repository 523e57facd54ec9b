using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>Who may call what. A call that is not in the table fails the test: somebody must decide.</summary>
public sealed partial class ApiAccessTests(WebServer server) : IClassFixture<WebServer>
{
    private static readonly string[] Planning = [AccountRoles.Scheduler, AccountRoles.Manager];
    private static readonly string[] Manager = [AccountRoles.Manager];
    private static readonly string[] Everybody = [.. AccountRoles.All];

    private static readonly Dictionary<string, string[]> Calls = new()
    {
        ["GET /api/openapi.json"] = Everybody,
        ["GET /api/weeks"] = Planning,
        ["GET /api/weeks/{name}"] = Planning,
        ["GET /api/weeks/{name}/visits/{visit}/candidates"] = Planning,
        ["GET /api/weeks/{name}/publication"] = Planning,
        ["POST /api/weeks/{name}/publication"] = Planning,
        ["POST /api/weeks/{name}/following"] = Planning,
        ["POST /api/weeks/{name}/moves"] = Planning,
        ["POST /api/weeks/{name}/pins"] = Planning,
        ["POST /api/weeks/{name}/undo"] = Planning,
        ["POST /api/weeks/{name}/redo"] = Planning,
        ["GET /api/weeks/{name}/run"] = Planning,
        ["POST /api/weeks/{name}/run"] = Planning,
        ["DELETE /api/weeks/{name}/run/{run:guid}"] = Planning,
        ["POST /api/weeks/{name}/run/{run:guid}/use"] = Planning,
        ["POST /api/weeks/{name}/run/{run:guid}/discard"] = Planning,
        ["GET /api/weeks/{name}/registers/{kind}"] = Planning,
        ["PUT /api/weeks/{name}/registers/{kind}"] = Planning,
        ["POST /api/weeks/{name}/registers/{kind}/preview"] = Planning,
        ["GET /api/weeks/{name}/absences"] = Planning,
        ["POST /api/weeks/{name}/absences"] = Planning,
        ["GET /api/weeks/{name}/absences/{case:guid}"] = Planning,
        ["DELETE /api/weeks/{name}/absences/{case:guid}"] = Planning,
        ["POST /api/weeks/{name}/absences/{case:guid}/accept"] = Planning,
        ["POST /api/weeks/{name}/absences/{case:guid}/ask"] = Planning,
        ["POST /api/weeks/{name}/absences/{case:guid}/refuse"] = Planning,
        ["POST /api/weeks/{name}/absences/undo"] = Planning,
        ["GET /api/follow-up/{month}"] = Manager,
        ["GET /api/me/schedule"] = Everybody,
        ["POST /api/me/absences"] = Everybody,
        ["GET /api/people/{person}/schedule"] = Everybody,
        ["GET /api/absence-notices"] = Planning,
        ["POST /api/absence-notices/{notice:guid}/handled"] = Planning,
        ["GET /api/accounts"] = Manager,
        ["POST /api/accounts"] = Manager,
        ["PUT /api/accounts/{account:guid}"] = Manager,
        ["POST /api/accounts/{account:guid}/invitation"] = Manager,
        ["POST /api/accounts/{account:guid}/lock"] = Manager,
        ["POST /api/accounts/{account:guid}/unlock"] = Manager,
        ["GET /api/log"] = Manager,
    };

    [Fact]
    public void Every_call_is_in_the_table()
    {
        var calls = from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                    let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
                    where path.StartsWith("/api", StringComparison.Ordinal)
                    from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                    select $"{method} {path}";
        Assert.Equal(Calls.Keys.Order(StringComparer.Ordinal), calls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(AccountRoles.Scheduler)]
    [InlineData(AccountRoles.Manager)]
    [InlineData(AccountRoles.Staff)]
    public async Task Each_role_may_call_what_the_table_says_and_nothing_else(string role)
    {
        await server.AddAccountAsync("någon", AccountRoles.Manager);
        using var browser = server.Browser();
        if (role.Length > 0)
        {
            await server.AddAccountAsync($"prov-{role}", role);
            await browser.SignInAsync($"prov-{role}");
        }
        foreach (var (call, roles) in Calls)
        {
            var words = call.Split(' ');
            using var request = new HttpRequestMessage(new HttpMethod(words[0]), Value().Replace(words[1], m => m.Value.Contains(":guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : m.Value == "{kind}" ? "Staff" : "x"));
            if (words[0] is "POST" or "PUT")
            {
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }
            var answer = await browser.SendAsync(request);
            var expected = role.Length == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
            var isShut = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            Assert.True(isShut != roles.Contains(role), $"{call} is {(isShut ? "shut" : "open")} to \"{role}\" ({answer.StatusCode}).");
            if (isShut)
            {
                Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            }
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Value();
}
