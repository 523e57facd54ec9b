using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>
/// Random rosters, lawful or not, that the model can express: times on its step, at most two unpaid breaks of which one
/// a split, paid meals where visits have them, everybody at a visit at the same time, visits inside the shift.
/// </summary>
public sealed class RandomRoster
{
    private const int Step = StartTimes.ShiftStep;
    private readonly PlanningProblem _problem;
    private readonly RosterKnobs _knobs;
    private readonly Random _random;
    private readonly List<(Person Person, int Day, Activity Activity)> _served = [];

    private RandomRoster(PlanningProblem problem, RosterKnobs knobs, Random random) => (_problem, _knobs, _random) = (problem, knobs, random);

    public static Roster Make(PlanningProblem problem, RosterKnobs knobs, Random random)
    {
        var roster = new RandomRoster(problem, knobs, random);
        foreach (var visit in problem.Visits)
        {
            roster.Place(visit);
        }
        var weeks = problem.People.Select(p => new PersonWeek(p, Enumerable.Range(0, problem.Horizon.Days).Select(d => roster.Day(p, d)).OfType<Shift>()));
        return new Roster([.. weeks], problem.Visits.Count);
    }

    /// <summary>The paid meals of the visits served.</summary>
    public static IEnumerable<Break> Meals(IEnumerable<Activity> served) =>
        from activity in served
        from offset in activity.Visit!.MealOffsets
        let start = activity.Time.Start + offset
        select new Break(new TimeRange(start, start + MealBreaks.Minutes), Paid: true);

    private void Place(Visit visit)
    {
        if (_random.NextDouble() > _knobs.Cover)
        {
            return;
        }
        var window = visit.Windows[_random.Next(visit.Windows.Count)];
        var start = Pick(StartTimes.Of(_problem, window).ToList());
        var day = Pick(StartTimes.ShiftDays(_problem, window).ToList());
        var activity = new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
        var free = _problem.People.Where(p => _knobs.Collide || Fits(p, activity)).OrderBy(_ => _random.Next()).Take(visit.Staff).ToList();
        if (free.Count == visit.Staff)
        {
            _served.AddRange(free.Select(p => (p, day, activity)));
        }
    }

    private bool Fits(Person person, Activity activity) => _served.Where(s => s.Person.Index == person.Index).All(s =>
        s.Activity.Time.End + _problem.Travel(s.Activity.Visit!, activity.Visit!) <= activity.Time.Start
        || activity.Time.End + _problem.Travel(activity.Visit!, s.Activity.Visit!) <= s.Activity.Time.Start);

    private Shift? Day(Person person, int day)
    {
        var served = _served.Where(s => s.Person.Index == person.Index && s.Day == day).Select(s => s.Activity).OrderBy(a => a.Time.Start).ToList();
        var today = _problem.Horizon.Day(day);
        if (served.Count == 0 && _random.NextDouble() > _knobs.Idle)
        {
            return null;
        }
        var start = today.Start + (_random.Next(0, 216) * Step);
        var end = start + Minutes(_knobs.IdleMinutes.Min, _knobs.IdleMinutes.Max);
        if (served.Count > 0)
        {
            start = Math.Max(today.Start, served[0].Time.Start - Minutes(0, _knobs.Slack));
            end = served.Max(a => a.Time.End) + Minutes(0, _knobs.Slack);
        }
        start = Math.Min(start, today.End - Step) / Step * Step;
        end = Math.Min((end + Step - 1) / Step * Step, today.End + (14 * 60));
        return new Shift(day, new TimeRange(start, end), [.. Breaks(new TimeRange(start, end), served), .. Meals(served)], served);
    }

    private List<Break> Breaks(TimeRange shift, List<Activity> served)
    {
        var breaks = new List<Break>();
        for (var i = 0; i < 2; i++)
        {
            var split = _random.NextDouble() < _knobs.Split && !breaks.Any(b => b.Time.Minutes > 60);
            var start = shift.Start + Minutes(0, shift.Minutes);
            var time = new TimeRange(start, start + (split ? Minutes(65, 240) : Minutes(30, 60)));
            var inTheWay = breaks.Any(b => b.Time.Overlaps(time)) || (!_knobs.Collide && served.Any(a => a.Time.Overlaps(time)));
            if (_random.NextDouble() < _knobs.Break && shift.Contains(time) && !inTheWay)
            {
                breaks.Add(new Break(time, Paid: false));
            }
        }
        return breaks;
    }

    private int Minutes(int from, int to) => _random.Next(from / Step, (to / Step) + 1) * Step;

    private T Pick<T>(List<T> items) => items[_random.Next(items.Count)];
}
