using Planner.App.Scenarios.Yaml;
using Planner.Core.Rules;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>rules:</c>, the scenario's own values for the rules' settings, each in its setting's unit and range.</summary>
internal static class RuleSettingsReader
{
    private static readonly Lazy<Dictionary<string, RuleSetting>> Known = new(() =>
        new RuleBook(RuleSettings.Defaults).All.SelectMany(r => r.Settings).DistinctBy(s => s.Key).ToDictionary(s => s.Key));

    /// <summary>The switch that the policy's <c>overtime</c> sets, so that there is one place to write it.</summary>
    private const string OvertimeSwitch = "overtid.tillaten";

    /// <summary>The values by key, the policy's among them.</summary>
    public static IReadOnlyDictionary<string, decimal> Read(Fields unit, bool overtimeAllowed)
    {
        var values = new Dictionary<string, decimal>();
        if (overtimeAllowed)
        {
            values[OvertimeSwitch] = 1;
        }
        if (unit.Map("rules") is not { } rules)
        {
            return values;
        }
        foreach (var key in rules.Keys)
        {
            if (key == OvertimeSwitch)
            {
                rules.Faults.Add(rules.At(key), "övertid bestäms av policyn. Skriv policy: { overtime: ja } eller nej i stället.", "overtime is decided by the policy. Write policy: { overtime: ja } or nej instead.");
            }
            else if (!Known.Value.TryGetValue(key, out var setting))
            {
                Unknown(rules, key);
            }
            else if (rules.Get(key, SettingFormat.Of(setting.Title, setting.Unit, setting.Min, setting.Max)) is { } value)
            {
                values[key] = value.Value;
            }
        }
        return values;
    }

    private static void Unknown(Fields rules, string key)
    {
        var near = Suggest.Nearest(key, Known.Value.Keys);
        rules.Faults.Add(
            rules.At(key),
            $"ingen regel har inställningen {key}. {(near is null ? "Alla inställningar står i regelförteckningen." : $"Menade du {near}?")}",
            $"no rule has the setting {key}. {(near is null ? "All settings are in the list of rules." : $"Did you mean {near}?")}");
    }
}
