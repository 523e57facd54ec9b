using Planner.App.Scenarios.Yaml;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>How the value of a rule's setting or a pay figure is written: by its unit, within its range.</summary>
internal static class SettingFormat
{
    public static Format<decimal> Of(LocalText title, SettingUnit unit, decimal min, decimal max)
    {
        var expected = Expected(title, unit, min, max);
        return unit switch
        {
            SettingUnit.Minutes => new(t => Formats.SignedDuration.Parse(t) is (true, var m) && m >= min && m <= max ? (true, m) : (false, 0m), expected),
            SettingUnit.Switch => new(t => Formats.YesNo.Parse(t) is (true, var on) ? (true, on ? 1m : 0m) : (false, 0m), Formats.YesNo.Expected),
            _ => Formats.Number(min, max, expected),
        };
    }

    private static LocalText Expected(LocalText title, SettingUnit unit, decimal min, decimal max)
    {
        var (least, most) = unit == SettingUnit.Minutes
            ? (Shown.Duration((int)min), Shown.Duration((int)max))
            : ($"{min}", $"{max}");
        return new($"{title.Sv}: skriv ett värde från {least} till {most}.", $"{title.En}: write a value from {least} to {most}.");
    }
}
