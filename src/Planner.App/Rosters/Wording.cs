using System.Globalization;
using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>
/// Writes numbers, times and dates as readers of the language expect, the same on every machine:
/// <c>4,5 h</c>, <c>1 234 kr</c>, <c>mån 23/11</c> in Swedish.
/// </summary>
public sealed class Wording
{
    private static readonly string[] SwedishDays = ["sön", "mån", "tis", "ons", "tors", "fre", "lör"];
    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private readonly NumberFormatInfo _numbers;

    private Wording(string language, string decimalMark, string groupMark)
    {
        Language = language;
        _numbers = new NumberFormatInfo { NumberDecimalSeparator = decimalMark, NumberGroupSeparator = groupMark, NegativeSign = "−" };
    }

    /// <summary>Swedish.</summary>
    public static Wording Swedish { get; } = new("sv", ",", "\u00A0");

    /// <summary>English.</summary>
    public static Wording English { get; } = new("en", ".", ",");

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The wording of a language: English for <c>en</c>, Swedish for anything else.</summary>
    public static Wording Of(string language) => language == "en" ? English : Swedish;

    /// <summary>The text in the language.</summary>
    public string Say(LocalText text) => text.In(Language);

    /// <summary>The one or the other text.</summary>
    public string Say(string sv, string en) => Language == "en" ? en : sv;

    /// <summary>A number with up to so many decimals.</summary>
    public string Number(decimal value, int decimals = 0) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', decimals), _numbers);

    /// <summary>Minutes as hours with up to two decimals and the unit.</summary>
    public string Hours(int minutes) => Number(minutes / 60m, 2) + "\u00A0h";

    /// <summary>Minutes as hours with the sign always shown.</summary>
    public string SignedHours(int minutes) => (minutes > 0 ? "+" : "") + Hours(minutes);

    /// <summary>A sum in whole kronor.</summary>
    public string Kronor(decimal kronor) => Number(kronor) + "\u00A0kr";

    /// <summary>A sum in kronor to the öre, without the unit.</summary>
    public string Ore(decimal kronor) => decimal.Round(kronor, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", _numbers);

    /// <summary>A share from 0 to 1 as percent.</summary>
    public string Percent(decimal share) => Number(100 * share, 1) + "\u00A0%";

    /// <summary>A day, for example <c>mån 23/11</c> or <c>Mon 23 Nov</c>.</summary>
    public string Day(DateOnly date) => Language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"{EnglishDays[(int)date.DayOfWeek]} {date.Day} {EnglishMonths[date.Month - 1]}")
        : string.Create(CultureInfo.InvariantCulture, $"{SwedishDays[(int)date.DayOfWeek]} {date.Day}/{date.Month}");

    /// <summary>The clock time of a minute, <c>07:30</c>.</summary>
    public static string Time(Horizon horizon, int minute) => horizon.LocalOf(minute).ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>From and to, <c>07:30–16:00</c>.</summary>
    public static string Times(Horizon horizon, TimeRange time) => $"{Time(horizon, time.Start)}–{Time(horizon, time.End)}";
}
