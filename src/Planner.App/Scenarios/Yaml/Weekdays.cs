namespace Planner.App.Scenarios.Yaml;

/// <summary>Reads weekdays in Swedish or English, one (<c>mån</c>) or a run of them (<c>mån-fre</c>).</summary>
internal static class Weekdays
{
    private static readonly Dictionary<string, DayOfWeek> Words = new()
    {
        ["mån"] = DayOfWeek.Monday,
        ["tis"] = DayOfWeek.Tuesday,
        ["ons"] = DayOfWeek.Wednesday,
        ["tor"] = DayOfWeek.Thursday,
        ["fre"] = DayOfWeek.Friday,
        ["lör"] = DayOfWeek.Saturday,
        ["sön"] = DayOfWeek.Sunday,
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
        ["tors"] = DayOfWeek.Thursday,
    };

    public static (bool Ok, IReadOnlyList<DayOfWeek> Value) Parse(string text)
    {
        var parts = text.ToLowerInvariant().Split('-', '–');
        if (parts.Length > 2 || !parts.All(p => Words.ContainsKey(p.Trim())))
        {
            return (false, []);
        }
        var first = FromMonday(Words[parts[0].Trim()]);
        var last = FromMonday(Words[parts[^1].Trim()]);
        return (first <= last, [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(d => (DayOfWeek)((d + 1) % 7))]);
    }

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
