using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>A day's timeline as a table of text, folded on screen and left out of print.</summary>
internal static class DayTable
{
    public static Html Write(PlanningProblem problem, IEnumerable<PersonWeek> working, int day, string name, Wording wording) => Html.Of($"""
        <details><summary>{wording.Say("Som text", "As text")}: {name}</summary>
        <table>
        <thead><tr><th scope="col">{wording.Say("Medarbetare", "Employee")}</th><th scope="col">{wording.Say("Tid", "Time")}</th>
        <th scope="col">{wording.Say("Vad", "What")}</th><th scope="col">{wording.Say("Brukare", "Client")}</th><th scope="col">{wording.Say("Besök", "Visit")}</th></tr></thead>
        <tbody>{working.SelectMany(w => Rows(problem, w.Person, w.On(day)!, wording))}</tbody>
        </table>
        </details>
        """);

    private static IEnumerable<Html> Rows(PlanningProblem problem, Person person, Shift shift, Wording wording)
    {
        var activities = ShiftTimeline.Activities(problem, shift)
            .Select(a => (a.Time, What: wording.Say(ActivityName.Of(a).Name), a.Visit));
        var breaks = shift.Breaks.Select(b => (b.Time, What: wording.Say(BreakName.Of(b).Name), Visit: (Visit?)null));
        return activities.Concat(breaks).OrderBy(r => r.Time.Start).Select(r => Html.Of(
            $"<tr><th scope=\"row\">{person.Name}</th><td>{Wording.Times(problem.Horizon, r.Time)}</td><td>{r.What}</td><td>{r.Visit?.Client?.Id.Value}</td><td>{r.Visit?.Id.Value}</td></tr>"));
    }
}
