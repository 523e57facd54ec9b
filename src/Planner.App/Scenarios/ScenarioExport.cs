using System.Text.Encodings.Web;
using System.Text.Json;
using Planner.App.Scenarios.Exporting;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.App.Scenarios;

/// <summary>
/// Writes the normalised problem as JSON, format <c>scenario-export</c> version 1 (README.md in this folder), so that anyone can
/// check a roster with a program of their own. No names and no causes of absence are in it.
/// </summary>
public static class ScenarioExport
{
    /// <summary>The format's name.</summary>
    public const string Format = "scenario-export";

    /// <summary>The format's version; raised when a field changes its meaning or goes away.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The scenario as JSON; the same scenario gives the same text.</summary>
    public static string ToJson(Scenario scenario)
    {
        var settings = scenario.Problem.Parts.Settings;
        return Serialise(scenario.Problem.Parts, scenario.OvertimeAllowed, [.. scenario.Problem.Rules.All.Select(r => Rule(r, settings))], scenario.Cover) + "\n";
    }

    /// <summary>The problem without what only the program decides (the rules' own texts and defaults) and, when null, without the cover policy: so versions are told apart.</summary>
    internal static string Serialise(ProblemParts parts, bool overtimeAllowed, IReadOnlyList<ExportRule> rules, CoverPolicy? cover = null) =>
        JsonSerializer.Serialize(new ExportMapper(parts).Map(overtimeAllowed, rules, cover), Options);

    private static ExportRule Rule(IRule rule, RuleSettings settings) => new(
        rule.Id,
        rule.Title.Sv,
        ExportMapper.Word(rule.Severity),
        [.. rule.Settings.Select(s => new ExportSetting(s.Key, s.Title.Sv, settings.Value(s), ExportMapper.Word(s.Unit), s.Default, s.Source, $"{s.ValidFrom:yyyy-MM-dd}"))]);
}
