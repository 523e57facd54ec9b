namespace Planner.Core.Rules;

/// <summary>The values a scenario gives its rules' settings; a setting not named has its default.</summary>
public sealed class RuleSettings
{
    private readonly IReadOnlyDictionary<string, decimal> _overrides;

    /// <summary>Creates settings from values by setting key.</summary>
    public RuleSettings(IReadOnlyDictionary<string, decimal>? overrides = null) =>
        _overrides = overrides ?? new Dictionary<string, decimal>();

    /// <summary>Every default.</summary>
    public static RuleSettings Defaults { get; } = new();

    /// <summary>The values given, by key.</summary>
    public IReadOnlyDictionary<string, decimal> Overrides => _overrides;

    /// <summary>The value of the setting, in its own unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scenario's value lies outside what the setting accepts.</exception>
    public decimal Value(RuleSetting setting)
    {
        var value = _overrides.GetValueOrDefault(setting.Key, setting.Default);
        return value >= setting.Min && value <= setting.Max
            ? value
            : throw new ArgumentOutOfRangeException(setting.Key, $"{setting.Key} is {value} but must lie from {setting.Min} to {setting.Max} ({setting.Unit}). Maybe hours were written where minutes are meant.");
    }

    /// <summary>The value as a whole number: minutes, pieces or percent.</summary>
    public int Whole(RuleSetting setting) => (int)Value(setting);

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(RuleSetting setting) => Value(setting) != 0;

    /// <summary>The value as price units: per piece for kronor, per minute for kronor per hour.</summary>
    public long Units(RuleSetting setting) =>
        setting.Unit == SettingUnit.KronorPerHour ? Price.PerMinute(Value(setting)) : Price.OfKronor(Value(setting));

    /// <summary>A copy in which one setting has another value.</summary>
    public RuleSettings With(string key, decimal value) => new(new Dictionary<string, decimal>(_overrides) { [key] = value });
}
