using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>The day's uncovered visits as dashed bars at their earliest start, overlapping ones in rows of their own.</summary>
internal static class GapRows
{
    public static Html Write(IReadOnlyList<UncoveredVisit> gaps, DayAxis axis, Horizon horizon, int day, Wording wording)
    {
        var rows = new List<List<UncoveredVisit>>();
        foreach (var gap in gaps)
        {
            var row = rows.Find(r => r[^1].Visit.Windows[0].Earliest + r[^1].Visit.Minutes <= gap.Visit.Windows[0].Earliest);
            if (row is null)
            {
                rows.Add(row = []);
            }
            row.Add(gap);
        }
        return Html.Join(rows.Select((row, i) => Html.Of($"""
            <div class="row gap"><div class="who">{(i == 0 ? wording.Say("Ej täckta", "Uncovered") : "")}</div>
            <div class="lane">{row.Select(u => Bar(u, axis, horizon, day, wording))}</div></div>
            """)));
    }

    private static Html Bar(UncoveredVisit item, DayAxis axis, Horizon horizon, int day, Wording wording)
    {
        var visit = item.Visit;
        var name = ActivityName.Of(visit.Kind, visit.Service);
        var label = $"{wording.Say(name.Code)} {visit.Client?.Id.Value ?? ""}";
        var text = $"{wording.Say(name.Name)} {visit.Client?.Id.Value ?? ""}, {VisitTimes.Of(visit, horizon, wording)}: {wording.Say(item.Reason)}";
        var start = visit.Windows[0].Earliest;
        return Html.Of($"<span class=\"bar missing a-{name.Key}\" tabindex=\"0\" role=\"img\" aria-label=\"{text}\" title=\"{text}\" style=\"{axis.Place(horizon, day, new TimeRange(start, start + visit.Minutes))}\">{label}</span>");
    }
}
