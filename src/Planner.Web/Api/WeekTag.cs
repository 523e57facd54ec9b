using System.Globalization;
using Planner.App.Plans;

namespace Planner.Web.Api;

/// <summary>A week's version as an ETag: published version, draft version and content.</summary>
internal static class WeekTag
{
    private const int ContentLength = 12;

    public static string Of(WeekPlan plan) => string.Create(CultureInfo.InvariantCulture, $"\"{plan.Published}.{plan.DraftVersion}.{plan.Problem.Version[..Math.Min(ContentLength, plan.Problem.Version.Length)]}\"");

    /// <summary>Published and draft version of an If-Match header, or null when it holds none.</summary>
    public static (int Published, int Draft)? Read(HttpRequest request) =>
        request.Headers.IfMatch.ToString().Trim('"').Split('.') is [var published, var draft, ..]
        && int.TryParse(published, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && int.TryParse(draft, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            ? (p, d)
            : null;
}
