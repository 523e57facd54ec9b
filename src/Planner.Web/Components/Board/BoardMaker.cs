using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Web.Components.Board;

/// <summary>Draws a week as a board.</summary>
/// <param name="plan">The week.</param>
/// <param name="filter">What of it is shown.</param>
/// <param name="wording">The language.</param>
/// <param name="marked">Ids of visits that another board has otherwise, or null.</param>
internal sealed class BoardMaker(WeekPlan plan, BoardFilter filter, Wording wording, IReadOnlySet<string>? marked = null)
{
    /// <summary>Minutes a bar must have for its code when a whole week is shown.</summary>
    private const int RoomForCode = 90;

    private readonly PlanningProblem _problem = plan.Problem;
    private readonly Horizon _horizon = plan.Problem.Horizon;
    private readonly BoardAxis _axis = BoardAxis.Of(plan);

    /// <summary>The board of some days.</summary>
    public BoardView Make(IReadOnlyList<int> days)
    {
        var gaps = plan.Gaps.Where(filter.Shows).OrderBy(v => v.Windows[0].Earliest).ToLookup(v => v.Windows[0].Day);
        var isOneDay = days.Count == 1;
        var shown = filter.OnlyProblems && !isOneDay && days.Any(d => gaps[d].Any()) ? [.. days.Where(d => gaps[d].Any())] : days;
        var cells = shown.Select(d => GapCell(d, gaps[d], isOneDay)).ToList();
        return new BoardView(
            [.. shown.Select(d => new BoardDay(d, _horizon.DateOf(d), wording.Day(_horizon.DateOf(d)), gaps[d].Count(), IsRed(d)))],
            cells,
            1 + cells.SelectMany(c => c.Bars).Select(b => b.Lane).DefaultIfEmpty(0).Max(),
            [.. plan.Roster.Weeks.Select(w => Row(w, shown, isOneDay)).Where(r => !filter.OnlyProblems || gaps.Count > 0 || r.Breaches.Count > 0)],
            [.. _axis.Hours]);
    }

    private bool IsRed(int day) => !SwedishHolidays.IsWorkingDay(_horizon.DateOf(day));

    private BoardCell GapCell(int day, IEnumerable<Visit> visits, bool isOneDay)
    {
        var lanes = new List<int>();
        var bars = new List<BoardBar>();
        foreach (var visit in visits)
        {
            var start = visit.Windows[0].Earliest;
            var lane = lanes.FindIndex(end => end <= start);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }
            lanes[lane] = start + visit.Minutes;
            var text = $"{wording.Say("Ej täckt", "Uncovered")}: {Name(visit)}, {VisitTimes.Of(visit, _horizon, wording)}, {visit.Minutes} min";
            bars.Add(Bar(visit, day, new TimeRange(start, start + visit.Minutes), lane, text, isOneDay, isGap: true));
        }
        return new BoardCell(day, null, null, false, bars, []);
    }

    private BoardRow Row(PersonWeek week, IReadOnlyList<int> days, bool isOneDay)
    {
        var person = week.Person;
        var over = plan.Hours[person.Index].OvertimeMinutes;
        return new BoardRow(
            person.Id.Value,
            person.Name,
            $"{wording.Number(week.PaidMinutes / 60m, 1)} / {wording.Number(person.TargetMinutes / 60m, 1)} h",
            over > 0 ? wording.SignedHours(over) : null,
            [.. plan.Breaches.Where(f => f.Person?.Id == person.Id).Select(f => wording.Say(f.Rule.Describe(f, _problem)))],
            [.. days.Select(d => Cell(week, d, isOneDay))]);
    }

    private BoardCell Cell(PersonWeek week, int day, bool isOneDay)
    {
        var isAbsent = week.Person.Absences.Any(a => a.Time.Overlaps(_horizon.Day(day)));
        if (week.On(day) is not { } shift)
        {
            return new BoardCell(day, null, null, isAbsent, [], []);
        }
        var bars = from activity in shift.Served
                   where activity.Visit is { } visit && filter.Shows(visit)
                   select Bar(activity.Visit!, day, activity.Time, 0, $"{Wording.Times(_horizon, activity.Time)} {Name(activity.Visit!)}, {week.Person.Name}", isOneDay);
        return new BoardCell(
            day, _axis.Place(_horizon, day, shift.Time), Wording.Times(_horizon, shift.Time), isAbsent, [.. bars], isOneDay ? [.. Pauses(shift, day)] : []);
    }

    private IEnumerable<BoardPause> Pauses(Shift shift, int day)
    {
        foreach (var pause in shift.Breaks.Where(b => !b.Paid))
        {
            yield return new BoardPause(_axis.Place(_horizon, day, pause.Time), "rest", $"{Wording.Times(_horizon, pause.Time)} {wording.Say(BreakName.Of(pause).Name)}");
        }
        foreach (var travel in ShiftTimeline.Activities(_problem, shift).Where(a => a.Kind == ActivityKind.Travel))
        {
            yield return new BoardPause(_axis.Place(_horizon, day, travel.Time), "resa", $"{Wording.Times(_horizon, travel.Time)} {wording.Say(ActivityName.Of(travel).Name)}");
        }
    }

    private BoardBar Bar(Visit visit, int day, TimeRange time, int lane, string label, bool isOneDay, bool isGap = false)
    {
        var name = ActivityName.Of(visit.Kind, visit.Service);
        var code = wording.Say(name.Code);
        var text = isOneDay ? $"{code} {visit.Client?.Id.Value}".TrimEnd() : isGap || visit.Minutes >= RoomForCode ? code : "";
        // What is read aloud begins with what is written, so that whoever speaks to the page can name what they see.
        var isMarked = marked?.Contains(visit.Id.Value) == true;
        if (isMarked)
        {
            (text, label) = ($"● {text}".TrimEnd(), $"{label}, {wording.Say("ändras", "changes")}");
        }
        // The roster's own visits know nothing of what was pinned on the board.
        var isPinned = _problem.Visits[visit.Index].Pin is not null;
        if (isPinned)
        {
            label = $"{label}, {wording.Say("låst", "pinned")}";
        }
        return new BoardBar(visit.Id.Value, _axis.Place(_horizon, day, time), lane, name.Key, text, text.Length == 0 ? label : $"{text}: {label}", isPinned, isMarked);
    }

    private string Name(Visit visit) => $"{wording.Say(ActivityName.Of(visit.Kind, visit.Service).Name)} {visit.Client?.Id.Value}".TrimEnd();
}
