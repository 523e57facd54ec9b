namespace Planner.Core.Rules;

/// <summary>Settings that are planning weights: they choose between plans and are nobody's pay.</summary>
internal static class Weight
{
    private const decimal Most = 1_000_000;
    private static readonly DateOnly Chosen = new(2024, 1, 1);

    /// <summary>A price for an hour.</summary>
    public static RuleSetting PerHour(string key, string sv, string en, decimal kronor, string source) =>
        new(key, new(sv, en), SettingUnit.KronorPerHour, kronor, source, Chosen, 0, Most);

    /// <summary>A price for a piece.</summary>
    public static RuleSetting PerPiece(string key, string sv, string en, decimal kronor, string source) =>
        new(key, new(sv, en), SettingUnit.Kronor, kronor, source, Chosen, 0, Most);

    /// <summary>A limit the price depends on.</summary>
    public static RuleSetting Limit(string key, string sv, string en, int minutes, string source, int most) =>
        new(key, new(sv, en), SettingUnit.Minutes, minutes, source, Chosen, 0, most);
}
