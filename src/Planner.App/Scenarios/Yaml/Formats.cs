using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Yaml;

/// <summary>How the values of scenario files are written.</summary>
internal static partial class Formats
{
    public static Format<string> Text { get; } = new(
        t => (t.Length is > 0 and <= 200, t),
        new("Skriv en text på högst 200 tecken.", "Write a text of at most 200 characters."));

    public static Format<string> Id { get; } = new(
        t => (IdPattern().IsMatch(t), t),
        new("Skriv en kod av bokstäver, siffror, bindestreck och punkt, högst 40 tecken, till exempel P03 eller B-014.", "Write a code of letters, digits, hyphens and dots, at most 40 characters, for example P03 or B-014."));

    public static Format<int> Clock { get; } = new(
        t => ClockOf(t, allowMidnightEnd: false),
        new("Skriv ett klockslag från 00:00 till 23:59, till exempel 07:30.", "Write a clock time from 00:00 to 23:59, for example 07:30."));

    public static Format<ClockSpan> Span { get; } = new(
        SpanOf,
        new("Skriv två klockslag med bindestreck, till exempel 08:00-12:00.", "Write two clock times with a hyphen, for example 08:00-12:00."));

    public static Format<int> SignedDuration { get; } = new(
        DurationOf,
        new("Skriv timmar och minuter, till exempel 1:30 eller -0:45.", "Write hours and minutes, for example 1:30 or -0:45."));

    public static Format<DateOnly> Date { get; } = new(
        t => (DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), date),
        new("Skriv ett datum som finns, till exempel 2026-11-23.", "Write a date that exists, for example 2026-11-23."));

    public static Format<Moment> Moment { get; } = new(
        MomentOf,
        new("Skriv ett datum, med eller utan klockslag, till exempel 2026-11-25 eller 2026-11-25 13:00.", "Write a date, with or without a clock time, for example 2026-11-25 or 2026-11-25 13:00."));

    public static Format<DateOnly> Week { get; } = new(
        WeekOf,
        new("Skriv år och vecka, till exempel 2026-W48.", "Write year and week, for example 2026-W48."));

    public static Format<bool> YesNo { get; } = OneOf(new Dictionary<string, bool> { ["ja"] = true, ["nej"] = false, ["yes"] = true, ["no"] = false, ["true"] = true, ["false"] = false });

    public static Format<IReadOnlyList<DayOfWeek>> Days { get; } = new(
        Weekdays.Parse,
        new("Skriv veckodagar som mån, tis, ons, tor, fre, lör, sön, var för sig eller som mån-fre.", "Write weekdays as mon, tue, wed, thu, fri, sat, sun, each or as mon-fri."));

    /// <summary>A duration from least to most, both given in minutes.</summary>
    public static Format<int> Duration(int least, int most) => SignedDuration.Where(
        m => m >= least && m <= most,
        new($"Skriv timmar och minuter från {Shown.Duration(least)} till {Shown.Duration(most)}, till exempel 1:30 eller 90 min.", $"Write hours and minutes from {Shown.Duration(least)} to {Shown.Duration(most)}, for example 1:30 or 90 min."));

    public static Format<int> Whole(int least, int most) => new(
        t => (int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most, value),
        new($"Skriv ett heltal från {least} till {most}.", $"Write a whole number from {least} to {most}."));

    public static Format<decimal> Number(decimal least, decimal most, LocalText? expected = null) => new(
        t => (decimal.TryParse(t.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most, value),
        expected ?? new($"Skriv ett tal från {least} till {most}.", $"Write a number from {least} to {most}."));

    /// <summary>One of some words.</summary>
    public static Format<T> OneOf<T>(IReadOnlyDictionary<string, T> words) => new(
        t => (words.TryGetValue(t.ToLowerInvariant(), out var value), value!),
        new($"Skriv något av: {string.Join(", ", words.Keys)}.", $"Write one of: {string.Join(", ", words.Keys)}."));

    internal static (bool Ok, int Value) ClockOf(string text, bool allowMidnightEnd)
    {
        var match = ClockPattern().Match(text);
        if (!match.Success)
        {
            return (false, 0);
        }
        var minutes = (Number(match.Groups[1]) * 60) + Number(match.Groups[2]);
        return (Number(match.Groups[2]) < 60 && (minutes < 1440 || (allowMidnightEnd && minutes == 1440)), minutes);
    }

    private static (bool Ok, ClockSpan Value) SpanOf(string text)
    {
        var parts = text.Split('-', '–');
        if (parts.Length != 2)
        {
            return (false, default);
        }
        var (fromOk, from) = ClockOf(parts[0].Trim(), allowMidnightEnd: false);
        var (toOk, to) = ClockOf(parts[1].Trim(), allowMidnightEnd: true);
        return (fromOk && toOk, new ClockSpan(from, to));
    }

    private static (bool Ok, int Value) DurationOf(string text)
    {
        var colon = DurationPattern().Match(text);
        if (colon.Success)
        {
            var size = (Number(colon.Groups[2]) * 60) + Number(colon.Groups[3]);
            return (Number(colon.Groups[3]) < 60, colon.Groups[1].Value.Length > 0 ? -size : size);
        }
        var words = WordsPattern().Match(text);
        var minutes = (Number(words.Groups[2]) * 60) + Number(words.Groups[3]);
        return (words.Success && (words.Groups[2].Success || words.Groups[3].Success), words.Groups[1].Value.Length > 0 ? -minutes : minutes);
    }

    private static (bool Ok, Moment Value) MomentOf(string text)
    {
        var parts = text.Split(' ', 'T');
        var (dateOk, date) = Date.Parse(parts[0]);
        if (!dateOk || parts.Length == 1)
        {
            return (dateOk && parts.Length == 1, new Moment(date, null));
        }
        var (clockOk, clock) = ClockOf(parts[^1], allowMidnightEnd: true);
        return (clockOk && parts.Length == 2, new Moment(date, clock));
    }

    private static (bool Ok, DateOnly Value) WeekOf(string text)
    {
        var match = WeekPattern().Match(text);
        var (year, week) = (Number(match.Groups[1]), Number(match.Groups[2]));
        return match.Success && year is > 1999 and < 2100 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? (true, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : (false, default);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}.\-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^([0-9]{1,2}):([0-9]{2})$")]
    private static partial Regex ClockPattern();

    [GeneratedRegex("^([-−]?)([0-9]{1,4}):([0-9]{2})$")]
    private static partial Regex DurationPattern();

    [GeneratedRegex("^([-−]?)(?:([0-9]{1,4}) ?h)? ?(?:([0-9]{1,5}) ?min)?$")]
    private static partial Regex WordsPattern();

    [GeneratedRegex("^([0-9]{4})-[WwVv]([0-9]{1,2})$")]
    private static partial Regex WeekPattern();
}
