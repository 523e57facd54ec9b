using System.Globalization;
using Planner.App.Rosters.Summary;
using Planner.Core.Rules;

namespace Planner.App.Rosters;

/// <summary>The table of all rules with their figures, where each comes from and since when, made from the rules themselves.</summary>
public static class RuleTable
{
    /// <summary>The table; a rule with several figures has a row for each, its own cells filled in the first.</summary>
    public static FigureTable Of(RuleBook rules, Wording wording) => new(
        wording.Say("Regler", "Rules"),
        [
            wording.Say("Regel", "Rule"), wording.Say("Vad den säger", "What it says"), wording.Say("Slag", "Kind"), wording.Say("Inställning", "Setting"),
            wording.Say("Värde", "Value"), wording.Say("Källa", "Source"), wording.Say("Gäller från", "Valid from"),
        ],
        [.. rules.All.SelectMany(r => Rows(r, wording))]);

    /// <summary>The table as Markdown, for documentation.</summary>
    public static string Markdown(RuleBook rules, Wording wording)
    {
        var table = Of(rules, wording);
        var lines = new[] { table.Columns, [.. table.Columns.Select(_ => "---")] }.Concat(table.Rows)
            .Select(row => "| " + string.Join(" | ", row.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))) + " |");
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string[]> Rows(IRule rule, Wording wording)
    {
        var kind = rule.Severity == Severity.Hard ? wording.Say("hård", "hard") : wording.Say("mjuk", "soft");
        string[] head = [rule.Id, wording.Say(rule.Title), kind];
        return rule.Settings.Count == 0
            ? [[.. head, "–", "–", "–", "–"]]
            : rule.Settings.Select((s, i) => (string[])[
                .. i == 0 ? head : ["", "", ""], $"{s.Key}: {wording.Say(s.Title)}", Value(s, wording), s.Source, s.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private static string Value(RuleSetting setting, Wording wording) => setting.Unit switch
    {
        SettingUnit.Minutes => string.Create(CultureInfo.InvariantCulture, $"{(int)setting.Default / 60}:{(int)setting.Default % 60:00}"),
        SettingUnit.Kronor => wording.Number(setting.Default, 2) + " kr",
        SettingUnit.KronorPerHour => wording.Number(setting.Default, 2) + " kr/h",
        SettingUnit.Switch => setting.Default == 0 ? wording.Say("av", "off") : wording.Say("på", "on"),
        SettingUnit.Percent => wording.Number(setting.Default, 2) + " %",
        _ => wording.Number(setting.Default, 2),
    };
}
