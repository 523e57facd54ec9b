using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Planner.Core.Planning;

namespace Planner.App.Scenarios.Building;

/// <summary>
/// Names the content a plan depends on: it changes with any value that matters, not with comments, order of fields, people's
/// names or the cause of an absence.
/// </summary>
internal static class ContentVersion
{
    private const int Digits = 12;

    public static string Of(ProblemParts parts, bool overtimeAllowed)
    {
        var settings = parts.Settings.Overrides.OrderBy(o => o.Key, StringComparer.Ordinal)
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Key}={o.Value}"));
        var content = ScenarioExport.Serialise(parts with { Version = "" }, overtimeAllowed, []) + string.Join("\n", settings);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Digits];
    }
}
