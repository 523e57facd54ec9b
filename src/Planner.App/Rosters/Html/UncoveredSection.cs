using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>What nobody serves, and why: the first thing on the page.</summary>
internal static class UncoveredSection
{
    public static Html Write(RosterPage report, Wording wording)
    {
        if (report.Uncovered.Count == 0)
        {
            return Html.Of($"<section class=\"covered\"><p>✓ {wording.Say("Alla besök och uppdrag är täckta.", "Every visit and duty is covered.")}</p></section>");
        }
        var horizon = report.Plan.Problem.Horizon;
        return Html.Of($"""
            <section class="uncovered" aria-labelledby="gaps">
            <h2 id="gaps">▲ {wording.Say("Ej täckta besök", "Uncovered visits")} ({report.Uncovered.Count})</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="gaps">
            <table>
            <thead><tr><th scope="col">{wording.Say("När", "When")}</th><th scope="col">{wording.Say("Insats", "Service")}</th>
            <th scope="col">{wording.Say("Brukare", "Client")}</th><th scope="col">{wording.Say("Besök", "Visit")}</th>
            <th scope="col" class="number">{wording.Say("Tid", "Time")}</th><th scope="col" class="number">{wording.Say("Saknas", "Missing")}</th>
            <th scope="col">{wording.Say("Orsak", "Reason")}</th></tr></thead>
            <tbody>{report.Uncovered.Select(u => Row(u, horizon, wording))}</tbody>
            </table>
            </div>
            </section>
            """);
    }

    private static Html Row(UncoveredVisit item, Horizon horizon, Wording wording)
    {
        var name = ActivityName.Of(item.Visit.Kind, item.Visit.Service);
        return Html.Of($"""
            <tr><td>{VisitTimes.Of(item.Visit, horizon, wording)}</td>
            <td><span class="swatch a-{name.Key}">{wording.Say(name.Code)}</span> {wording.Say(name.Name)}</td>
            <td>{item.Visit.Client?.Id.Value}</td><td>{item.Visit.Id.Value}</td><td class="number">{wording.Hours(item.Visit.Minutes)}</td>
            <td class="number">{item.StaffMissing} {wording.Say("av", "of")} {item.Visit.Staff}</td><td>{wording.Say(item.Reason)}</td></tr>
            """);
    }
}
