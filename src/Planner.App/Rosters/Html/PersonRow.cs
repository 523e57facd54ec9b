using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>One person's shift on a day's timeline. The whole shift is one stop for the keyboard and one text for a screen reader.</summary>
internal static class PersonRow
{
    /// <summary>Minutes a bar must have for more than two letters.</summary>
    private const int Room = 45;

    public static Html Write(PlanningProblem problem, PersonWeek week, Shift shift, DayAxis axis, Wording wording)
    {
        var horizon = problem.Horizon;
        var activities = ShiftTimeline.Activities(problem, shift);
        var text = $"{week.Person.Name} {Wording.Times(horizon, shift.Time)}: {string.Join("; ", activities.Select(a => Tell(a, horizon, wording)))}";
        return Html.Of($"""
            <div class="row"><div class="who">{week.Person.Name}<small>{Wording.Times(horizon, shift.Time)} · {wording.Hours(shift.PaidMinutes)}</small></div>
            <div class="lane"><div class="shift" tabindex="0" role="img" aria-label="{text}" style="{axis.Place(horizon, shift.Day, shift.Time)}"></div>
            {activities.Select(a => Bar(a, shift, axis, horizon, wording))}
            {shift.Breaks.Select(b => Break(b, shift, axis, horizon, wording))}</div></div>
            """);
    }

    /// <summary>An activity in words: <c>07:30–08:30 Boendestöd B-014</c>.</summary>
    public static string Tell(Activity activity, Horizon horizon, Wording wording)
    {
        var name = wording.Say(ActivityName.Of(activity).Name);
        return $"{Wording.Times(horizon, activity.Time)} {name} {activity.Visit?.Client?.Id.Value}".TrimEnd();
    }

    private static Html Bar(Activity activity, Shift shift, DayAxis axis, Horizon horizon, Wording wording)
    {
        var name = ActivityName.Of(activity);
        var label = activity.Kind switch
        {
            ActivityKind.Travel => "",
            ActivityKind.Resource => activity.Time.Minutes < Room ? "" : wording.Say(name.Code),
            _ => activity.Time.Minutes < Room ? wording.Say(name.Code) : $"{wording.Say(name.Code)} {activity.Visit?.Client?.Id.Value}".TrimEnd(),
        };
        return Html.Of($"<span class=\"bar a-{name.Key}\" title=\"{Tell(activity, horizon, wording)}\" aria-hidden=\"true\" style=\"{axis.Place(horizon, shift.Day, activity.Time)}\">{label}</span>");
    }

    private static Html Break(Break pause, Shift shift, DayAxis axis, Horizon horizon, Wording wording)
    {
        var name = BreakName.Of(pause);
        return Html.Of($"<span class=\"bar {(pause.Paid ? "meal" : "rest")}\" title=\"{Wording.Times(horizon, pause.Time)} {wording.Say(name.Name)}\" aria-hidden=\"true\" style=\"{axis.Place(horizon, shift.Day, pause.Time)}\">{wording.Say(name.Code)}</span>");
    }
}
