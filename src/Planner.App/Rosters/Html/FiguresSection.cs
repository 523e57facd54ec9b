using Planner.App.Rosters.Summary;

namespace Planner.App.Rosters.Html;

/// <summary>The summary's tables: services, people, continuity and cost.</summary>
internal static class FiguresSection
{
    public static Html Write(RosterPage report, Wording wording) => Html.Of($"""
        <section class="summary" aria-labelledby="figures">
        <h2 id="figures">{wording.Say("Sammanfattning", "Summary")}</h2>
        <div class="tables">
        {Tables(report.Summary, wording).Where(t => t.Rows.Count > 0).Select(Table)}
        </div>
        <p class="origin">{Origin(report, wording)}</p>
        </section>
        """);

    private static IEnumerable<FigureTable> Tables(PlanSummary summary, Wording wording) =>
    [
        FigureTable.Services(summary, wording),
        FigureTable.People(summary, wording),
        FigureTable.Continuity(summary, wording),
        FigureTable.Costs(summary, wording),
    ];

    private static Html Table(FigureTable table) => Html.Of($"""
        <table><caption>{table.Title}</caption>
        <thead><tr>{table.Columns.Select((c, i) => Html.Of($"<th scope=\"col\"{Number(i)}>{c}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(row => Html.Of($"<tr>{row.Select(Cell)}</tr>"))}</tbody>
        </table>
        """);

    private static Html Cell(string text, int column) =>
        column == 0 ? Html.Of($"<th scope=\"row\">{text}</th>") : Html.Of($"<td class=\"number\">{text}</td>");

    private static Html Number(int column) => new(column == 0 ? "" : " class=\"number\"");

    private static string Origin(RosterPage report, Wording wording) =>
        wording.Say(report.Origin) + wording.Say(" Kostnaden är planerarens vikter i kronor, inte lön.", " The cost is the planner's weights in kronor, not pay.");
}
