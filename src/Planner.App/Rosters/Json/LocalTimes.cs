using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>
/// Times as files write them: local clock time in Europe/Stockholm, <c>2026-11-23T07:00</c>, with an offset only
/// where the clock shows the same time twice, <c>2026-10-25T02:30+01:00</c>.
/// </summary>
public static partial class LocalTimes
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm";
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The minute as text.</summary>
    public static string Write(Horizon horizon, int minute)
    {
        var local = horizon.LocalOf(minute);
        var text = local.ToString(Pattern, CultureInfo.InvariantCulture);
        return Stockholm.IsAmbiguousTime(local) ? text + Offset(OffsetAt(horizon, minute, local)) : text;
    }

    /// <summary>The minute a text stands for.</summary>
    /// <param name="horizon">The planned days; times up to a day before them are accepted.</param>
    /// <param name="text">The text.</param>
    /// <param name="minute">The minute, when the text is right.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <param name="daysAfter">Whole days after the planned ones, and a day more, that are accepted.</param>
    internal static bool TryRead(Horizon horizon, string text, out int minute, out LocalText? fault, int daysAfter = 1)
    {
        minute = 0;
        var parts = Shape().Match(text);
        if (!parts.Success || !DateTime.TryParseExact(parts.Groups[1].Value, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            fault = RosterFaultTexts.NotATime(text);
            return false;
        }
        var day = horizon.DayOf(DateOnly.FromDateTime(local));
        fault = day < -1 || day > horizon.Days + daysAfter ? RosterFaultTexts.OutsideHorizon(text, horizon)
            : Stockholm.IsInvalidTime(local) ? RosterFaultTexts.SkippedTime(text)
            : null;
        if (fault is not null)
        {
            return false;
        }
        minute = horizon.MinuteOf(local);
        return parts.Groups[2].Value is not { Length: > 0 } offset || MatchOffset(horizon, local, offset, ref minute, out fault);
    }

    private static bool MatchOffset(Horizon horizon, DateTime local, string offset, ref int minute, out LocalText? fault)
    {
        fault = null;
        var candidates = Stockholm.IsAmbiguousTime(local) ? new[] { minute, minute + 60 } : [minute];
        foreach (var candidate in candidates)
        {
            if (Offset(OffsetAt(horizon, candidate, local)) == offset)
            {
                minute = candidate;
                return true;
            }
        }
        fault = RosterFaultTexts.WrongOffset(local.ToString(Pattern, CultureInfo.InvariantCulture), offset);
        return false;
    }

    private static TimeSpan OffsetAt(Horizon horizon, int minute, DateTime local) =>
        !Stockholm.IsAmbiguousTime(local) ? Stockholm.GetUtcOffset(local)
        : horizon.MinuteOf(local) == minute ? Stockholm.GetAmbiguousTimeOffsets(local).Max()
        : Stockholm.GetAmbiguousTimeOffsets(local).Min();

    private static string Offset(TimeSpan offset) => "+" + offset.ToString("hh':'mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::00)?(\+\d{2}:\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
