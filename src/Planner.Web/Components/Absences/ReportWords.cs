using System.Globalization;
using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Core.Planning;

namespace Planner.Web.Components.Absences;

/// <summary>Says what was reported; never why.</summary>
internal static class ReportWords
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Reports in words, <c>P03 Anna frånvarande från mån 23/11 06:15</c>.</summary>
    public static string Of(IEnumerable<CoverReport> reports, PlanningProblem problem, Wording wording) => string.Join("; ", reports.Select(r => Of(r, problem, wording)));

    /// <summary>A stored time as the clock shows it in Sweden.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Stockholm);

    private static string Of(CoverReport report, PlanningProblem problem, Wording wording)
    {
        string Person(string id) => problem.People.FirstOrDefault(p => p.Id.Value == id) is { } person ? EventText.Of(person) : id;
        return report switch
        {
            CoverReport.Absent absent => $"{string.Join(", ", absent.People.Select(Person))} {wording.Say("frånvarande från", "absent from")} {Time(absent.From, wording)}"
                + (absent.Days is > 1 ? $", {absent.Days} {wording.Say("dagar", "days")}" : ""),
            CoverReport.Returned back => $"{Person(back.Person)} {wording.Say("åter", "back")} {Time(back.From, wording)}",
            CoverReport.Cancelled cancelled => $"{cancelled.Visit} {wording.Say("avbokat", "cancelled")}",
            CoverReport.Late late => $"{late.Visit} {wording.Say("försenat till", "late, to")} {late.Minutes} min",
            CoverReport.Occupied busy => $"{Person(busy.Person)} {wording.Say("upptagen från", "busy from")} {Time(busy.From, wording)}",
            CoverReport.Added added => $"{wording.Say("nytt besök hos", "new visit with")} {added.Client} {Time(added.Earliest, wording)}",
            _ => throw new InvalidOperationException($"Unknown report {report.GetType().Name}."),
        };
    }

    private static string Time(string text, Wording wording) => DateTime.TryParseExact(text[..Math.Min(16, text.Length)], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? $"{wording.Day(DateOnly.FromDateTime(time))} {time:HH':'mm}"
        : text;
}
