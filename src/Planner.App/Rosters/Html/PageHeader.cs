using System.Globalization;

namespace Planner.App.Rosters.Html;

/// <summary>Title, the figures a scheduler looks at first, and the legend.</summary>
internal static class PageHeader
{
    public static Html Write(RosterPage report, Wording wording, string title)
    {
        var horizon = report.Plan.Problem.Horizon;
        var week = ISOWeek.GetWeekOfYear(horizon.FirstDate.ToDateTime(TimeOnly.MinValue));
        var dates = $"{wording.Day(horizon.FirstDate)} – {wording.Day(horizon.DateOf(horizon.Days - 1))} {horizon.FirstDate.Year}";
        return Html.Of($"""
            <header>
            <h1>{title} <span class="week">{wording.Say("v.", "week")} {week}, {dates}</span></h1>
            <p class="proof">{wording.Say(report.Standing)}</p>
            {report.Notes.Select(n => Html.Of($"<p class=\"note\">{n}</p>"))}
            <ul class="figures">{Figures(report, wording)}</ul>
            {Legend(wording)}
            </header>
            """);
    }

    private static IEnumerable<Html> Figures(RosterPage report, Wording wording)
    {
        var summary = report.Summary;
        yield return Figure(
            wording.Hours(summary.UncoveredMinutes), wording.Say("ej täckt", "uncovered"), summary.UncoveredMinutes > 0 ? "bad" : "good");
        yield return Figure(wording.Hours(summary.Services.Sum(s => s.CoveredMinutes)), wording.Say("täckt", "covered"));
        yield return Figure(wording.Hours(summary.OvertimeMinutes), wording.Say("övertid", "overtime"));
        yield return Figure(wording.Percent(summary.ResourceShare), wording.Say("resurstid", "resource time"));
        yield return Figure(
            wording.Number(summary.Continuity.PeoplePerClient, 1), wording.Say("personer per brukare", "people per client"));
        yield return Figure(wording.Kronor(Core.Rules.Price.ToKronor(report.Plan.Cost)), wording.Say("planeringskostnad", "planning cost"));
    }

    private static Html Figure(string value, string name, string kind = "") =>
        Html.Of($"<li class=\"{kind}\"><b>{value}</b> {name}</li>");

    private static Html Legend(Wording wording) => Html.Of($"""
        <ul class="legend" aria-label="{wording.Say("Teckenförklaring", "Legend")}">
        {ActivityName.All.Select(n => Html.Of($"<li><span class=\"swatch a-{n.Key}\">{wording.Say(n.Code)}</span> {wording.Say(n.Name)}</li>"))}
        <li><span class="swatch rest">{wording.Say("rast", "break")}</span> {wording.Say("Obetald rast", "Unpaid break")}</li>
        <li><span class="swatch meal">{wording.Say("mål", "meal")}</span> {wording.Say("Måltidsuppehåll (betalt)", "Paid meal break")}</li>
        </ul>
        """);
}
