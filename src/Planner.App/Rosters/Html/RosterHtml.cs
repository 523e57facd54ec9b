using System.Reflection;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;

namespace Planner.App.Rosters.Html;

/// <summary>
/// Writes a finished plan as one self-contained page: no script, no other file, readable on screen, by keyboard and by
/// screen reader, and printable on A3 or A4 landscape. Client codes only.
/// </summary>
public static class RosterHtml
{
    private static readonly string Style = Resource("roster.css");

    /// <summary>The plan as a page in the language.</summary>
    public static string Write(WeekReport report, Wording wording) => Write(RosterPage.Of(report), wording);

    /// <summary>A roster that events have changed as a page in the language.</summary>
    public static string Write(CheckedRoster plan, RosterRevision revision, Wording wording) => Write(RosterPage.Of(plan, revision), wording);

    private static string Write(RosterPage report, Wording wording)
    {
        var problem = report.Plan.Problem;
        var title = wording.Say("Veckoplan", "Week plan") + " – " + problem.Name;
        var days = Enumerable.Range(0, problem.Horizon.Days).ToList();
        return Html.Of($"""
            <!doctype html>
            <html lang="{wording.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>{new Html(Style)}</style>
            </head>
            <body>
            {PageHeader.Write(report, wording, title)}
            <main>
            {UncoveredSection.Write(report, wording)}
            {WeekSection.Write(report.Plan, wording)}
            {days.Select(d => DaySection.Write(report, d, wording))}
            {FiguresSection.Write(report, wording)}
            </main>
            </body>
            </html>

            """).Value;
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Planner.App.{name}")
            ?? throw new InvalidOperationException($"The style {name} is not built in. Maybe its EmbeddedResource line is missing in Planner.App.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
