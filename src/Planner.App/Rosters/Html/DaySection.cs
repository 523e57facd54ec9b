using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>One day as a timeline, rows being people, and the same as a text table below.</summary>
internal static class DaySection
{
    public static Html Write(RosterPage report, int day, Wording wording)
    {
        var plan = report.Plan;
        var (horizon, axis) = (plan.Problem.Horizon, DayAxis.Of(plan, day));
        var gaps = report.Uncovered.Where(u => u.Visit.Windows[0].Day == day).ToList();
        var working = plan.Roster.Weeks.Where(w => w.On(day) is not null).OrderBy(w => w.On(day)!.Time.Start).ToList();
        var name = wording.Day(horizon.DateOf(day));
        return Html.Of($"""
            <section class="day" aria-labelledby="day-{day}">
            <h2 id="day-{day}">{name} {State(gaps.Count, wording)}</h2>
            <div class="scroll">
            <div class="board" style="--hours:{axis.Minutes / 60}">
            <div class="row axis" aria-hidden="true"><div class="who">{wording.Say("Medarbetare", "Employee")}</div><div class="lane">{Hours(axis, horizon, day, wording)}</div></div>
            {GapRows.Write(gaps, axis, horizon, day, wording)}
            {working.Select(w => PersonRow.Write(plan.Problem, w, w.On(day)!, axis, wording))}
            </div>
            </div>
            {Others(plan, day, wording)}
            {DayTable.Write(plan.Problem, working, day, name, wording)}
            </section>
            """);
    }

    private static Html State(int gaps, Wording wording) => gaps == 0
        ? Html.Of($"<span class=\"state good\">✓ {wording.Say("täckt", "covered")}</span>")
        : Html.Of($"<span class=\"state bad\">▲ {gaps} {(gaps == 1 ? wording.Say("lucka", "gap") : wording.Say("luckor", "gaps"))}</span>");

    private static IEnumerable<Html> Hours(DayAxis axis, Horizon horizon, int day, Wording wording) =>
        axis.Hours.Select(h => Html.Of($"<span style=\"left:{axis.At(h)}%\">{Wording.Time(horizon, horizon.DayStart(day) + h)[..2]}</span>"));

    private static Html Others(CheckedRoster plan, int day, Wording wording)
    {
        var off = plan.Roster.Weeks.Where(w => w.On(day) is null).Select(w => w.Person).ToLookup(p => p.Absences.Any(a => a.Time.Overlaps(plan.Problem.Horizon.Day(day))));
        return Html.Of($"<p class=\"others\">{List(off[false], wording.Say("Lediga", "Off"))}{List(off[true], wording.Say("Frånvarande", "Absent"))}</p>");
    }

    private static Html List(IEnumerable<Person> people, string title) =>
        people.Any() ? Html.Of($"<span><b>{title}:</b> {string.Join(", ", people.Select(p => p.Name))}. </span>") : Html.None;
}
