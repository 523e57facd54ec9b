using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>The whole week on one page: people × days, each shift's times and a strip of what it holds.</summary>
internal static class WeekSection
{
    public static Html Write(CheckedRoster plan, Wording wording)
    {
        var problem = plan.Problem;
        var days = Enumerable.Range(0, problem.Horizon.Days).ToList();
        return Html.Of($"""
            <section class="week-table" aria-labelledby="week">
            <h2 id="week">{wording.Say("Veckan", "The week")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="week">
            <table>
            <thead><tr><th scope="col">{wording.Say("Medarbetare", "Employee")}</th>
            {days.Select(d => Html.Of($"<th scope=\"col\"{Weekend(problem, d)}>{wording.Day(problem.Horizon.DateOf(d))}</th>"))}
            <th scope="col" class="number">{wording.Say("Planerat / mål", "Planned / target")}</th></tr></thead>
            <tbody>{plan.Roster.Weeks.Select(w => Row(problem, w, days, wording))}</tbody>
            </table>
            </div>
            </section>
            """);
    }

    private static Html Weekend(PlanningProblem problem, int day) => new(problem.Horizon.IsWeekend(day) ? " class=\"weekend\"" : "");

    private static Html Row(PlanningProblem problem, PersonWeek week, List<int> days, Wording wording) => Html.Of($"""
        <tr><th scope="row">{week.Person.Name}<small>{week.Person.Id.Value}</small></th>
        {days.Select(d => Html.Of($"<td{Weekend(problem, d)}>{Cell(problem, week, d, wording)}</td>"))}
        <td class="number">{wording.Number(week.PaidMinutes / 60m, 1)} / {wording.Number(week.Person.TargetMinutes / 60m, 1)}</td></tr>
        """);

    private static Html Cell(PlanningProblem problem, PersonWeek week, int day, Wording wording)
    {
        if (week.On(day) is { } shift)
        {
            return Html.Of($"<span class=\"hours\">{Wording.Times(problem.Horizon, shift.Time)}</span><span class=\"strip\" aria-hidden=\"true\">{Strip(problem, shift)}</span><span class=\"content\">{ShiftContent.Of(shift)}</span>");
        }
        return week.Person.Absences.Any(a => a.Time.Overlaps(problem.Horizon.Day(day)))
            ? Html.Of($"<span class=\"away\">{wording.Say("frånvarande", "absent")}</span>")
            : Html.None;
    }

    private static IEnumerable<Html> Strip(PlanningProblem problem, Shift shift)
    {
        var axis = new DayAxis(0, shift.Time.Minutes);
        foreach (var activity in ShiftTimeline.Activities(problem, shift))
        {
            yield return Html.Of($"<i class=\"a-{ActivityName.Of(activity).Key}\" style=\"{axis.Place(activity.Time.Start - shift.Time.Start, activity.Time.Minutes)}\"></i>");
        }
    }
}
