using System.Globalization;
using System.Text;
using Planner.App.Rosters;

namespace Planner.App.Staff;

/// <summary>A shift in a calendar.</summary>
/// <param name="Key">The same for every version of the shift.</param>
/// <param name="Version">The published version.</param>
/// <param name="PublishedAt">When that was published, UTC.</param>
/// <param name="Shift">The shift.</param>
internal sealed record CalendarShift(string Key, int Version, DateTime PublishedAt, OwnShift Shift);

/// <summary>
/// Writes calendars in iCalendar format (RFC 5545). Times are UTC, so no time zone needs to be described. The same shifts give
/// the same text.
/// </summary>
internal static class CalendarWriter
{
    private const int LongestLine = 75;

    public static string Write(IEnumerable<CalendarShift> shifts, string language)
    {
        var wording = Wording.Of(language);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Resursplaneraren//Mitt schema//SV");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(wording.Say("Mitt schema", "My schedule")));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var shift in shifts)
        {
            Event(text, shift, wording);
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarShift entry, Wording wording)
    {
        var shift = entry.Shift;
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escaped(entry.Key)}@resursplaneraren");
        Line(text, $"DTSTAMP:{Utc(entry.PublishedAt)}");
        Line(text, $"SEQUENCE:{entry.Version.ToString(CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART:{Utc(shift.StartUtc)}");
        Line(text, $"DTEND:{Utc(shift.EndUtc)}");
        Line(text, "SUMMARY:" + Escaped(wording.Say("Arbete", "Work")));
        Line(text, "DESCRIPTION:" + Escaped(string.Join('\n', shift.Parts.Select(p => $"{Clock(p.From)}–{Clock(p.To)} {wording.Say(p.Name)} {p.Client}".TrimEnd()))));
        Line(text, "END:VEVENT");
    }

    /// <summary>A line, folded where it is longer than 75 bytes and never inside a character.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }
            text.Append(rune);
            length += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Escaped(string value) => value
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Clock(DateTime local) => local.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
