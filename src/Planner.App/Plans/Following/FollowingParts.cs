using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Planner.App.Registers;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Plans.Following;

/// <summary>A week's files as those of the week after it: the same registers, a later date, and what the week itself carries in.</summary>
internal static partial class FollowingParts
{
    /// <summary>The files of the week that follows.</summary>
    /// <param name="week">The published week.</param>
    /// <param name="parts">Its files.</param>
    public static IReadOnlyDictionary<string, string> Of(OpenWeek week, IReadOnlyDictionary<string, string> parts)
    {
        var horizon = week.Problem.Horizon;
        var first = horizon.DateOf(horizon.Days);
        parts = new Dictionary<string, string>(parts) { ["unit.yaml"] = Unit(parts["unit.yaml"], week.Scenario.Title, horizon.FirstDate, first) };
        parts = With(CarriedSheets.History(week), parts);
        parts = With(CarriedSheets.Deliveries(week), parts);
        parts = Without(RegisterKind.SingleVisits, "date", first, [], parts);
        parts = Without(RegisterKind.Duties, "date", first, [], parts);
        return Without(RegisterKind.Absences, "to", first, [.. CarriedSheets.LongAbsences(week)], parts);
    }

    /// <summary>The title with the later week in it.</summary>
    public static string Title(string title, DateOnly from, DateOnly to)
    {
        var (old, next) = (IsoWeek.NumberOf(from), IsoWeek.NumberOf(to));
        var year = ISOWeek.GetYear(to.ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture);
        var found = WeekInTitle().Matches(title).LastOrDefault(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture) == old);
        return found is null
            ? $"{title}, vecka {next} {year}"
            : $"{title[..found.Index]}{found.Groups["word"].Value}{next}{(found.Groups["year"].Success ? $" {year}" : "")}{title[(found.Index + found.Length)..]}";
    }

    private static string Unit(string text, string title, DateOnly from, DateOnly to)
    {
        var date = to.DayOfWeek == DayOfWeek.Monday ? $"week: {IsoWeek.Of(to)}" : $"first-day: {Shown.Date(to)}";
        text = WeekLine().Replace(text, date, 1);
        return TitleLine().Replace(text, _ => $"title: {JsonSerializer.Serialize(Title(title, from, to))}", 1);
    }

    private static IReadOnlyDictionary<string, string> With(RegisterTable table, IReadOnlyDictionary<string, string> parts) =>
        RegisterFiles.Write(table, parts, new FaultList()).Parts;

    /// <summary>Without rows that ended before the week, and with more; a file in which nothing changes keeps its comments.</summary>
    private static IReadOnlyDictionary<string, string> Without(
        RegisterKind kind, string column, DateOnly first, IReadOnlyList<Dictionary<string, string>> more, IReadOnlyDictionary<string, string> parts)
    {
        var table = RegisterFiles.Read(kind, parts);
        var kept = table.Rows.Where(r => !IsOver(r[column], first)).ToList();
        return kept.Count == table.Rows.Count && more.Count == 0
            ? parts
            : With(CarriedSheets.Table(kind, [.. kept.Select(r => r.Cells), .. more]), parts);
    }

    private static bool IsOver(string moment, DateOnly first)
    {
        var (isRead, read) = Formats.Moment.Parse(moment);
        return isRead && read.End <= first.ToDateTime(TimeOnly.MinValue);
    }

    [GeneratedRegex("""^(?<quote>"?)(week|first-day)\k<quote>\s*:.*$""", RegexOptions.Multiline)]
    private static partial Regex WeekLine();

    [GeneratedRegex("""^(?<quote>"?)title\k<quote>\s*:.*$""", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"\b(?<word>(?:vecka|week|v\.?)\s*)(?<number>\d{1,2})\b(?<year>\s*,?\s*\d{4}\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex WeekInTitle();
}
