using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Planning;

/// <summary>
/// The cheapest roster of a tiny problem by trying every way to serve every visit: nobody, or so many people at a start
/// of the window. A shift spans its visits, with no break or one; right only for rules under which more is never better.
/// </summary>
internal sealed class BruteForce(PlanningProblem problem)
{
    private readonly List<(Person Person, Activity Activity)> _served = [];
    private readonly Dictionary<string, PersonWeek?> _weeks = [];
    private long _best = long.MaxValue;

    /// <summary>How many rosters were judged.</summary>
    public int Tried { get; private set; }

    /// <summary>Price units of the cheapest lawful roster.</summary>
    public long Cheapest()
    {
        Serve(0);
        return _best;
    }

    private void Serve(int index)
    {
        if (index == problem.Visits.Count)
        {
            Judge();
            return;
        }
        Serve(index + 1);
        var visit = problem.Visits[index];
        foreach (var (start, people) in from window in visit.Windows from start in StartTimes.Of(problem, window) from people in Groups(visit.Staff) select (start, people))
        {
            _served.AddRange(people.Select(p => (p, new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes)))));
            Serve(index + 1);
            _served.RemoveRange(_served.Count - people.Count, people.Count);
        }
    }

    private IEnumerable<List<Person>> Groups(int staff) => Enumerable.Range(1, (1 << problem.People.Count) - 1)
        .Where(set => int.PopCount(set) == staff)
        .Select(set => problem.People.Where(p => (set & (1 << p.Index)) != 0).ToList());

    private void Judge()
    {
        var weeks = problem.People.Select(Week).ToList();
        if (weeks.Contains(null))
        {
            return;
        }
        Tried++;
        var findings = problem.Rules.Check(problem, new Roster(weeks!, problem.Visits.Count));
        _best = findings.HardBreaches == 0 ? Math.Min(_best, findings.Cost) : _best;
    }

    /// <summary>
    /// A lawful week of what the person serves, or null when there is none. Breaks are chosen day by day: the rules between
    /// days look at where shifts start and end only, and a day's shifts share their span.
    /// </summary>
    private PersonWeek? Week(Person person)
    {
        var served = _served.Where(s => s.Person.Index == person.Index).Select(s => s.Activity).OrderBy(a => a.Time.Start).ToList();
        var key = $"{person.Index}: {string.Join(' ', served.Select(a => $"{a.Visit!.Index}@{a.Time.Start}"))}";
        if (!_weeks.TryGetValue(key, out var week))
        {
            var days = served.GroupBy(a => problem.Horizon.DayOfMinute(a.Time.Start))
                .Select(day => Shifts(day.Key, [.. day]).FirstOrDefault(s => IsLawful(new PersonWeek(person, [s])))).ToList();
            var whole = days.Contains(null) ? null : new PersonWeek(person, days!);
            _weeks[key] = week = whole is not null && IsLawful(whole) ? whole : null;
        }
        return week;
    }

    private bool IsLawful(PersonWeek week)
    {
        var findings = new Findings(keep: false);
        problem.Rules.PersonRules.ToList().ForEach(r => r.Check(problem, week, findings));
        return findings.HardBreaches == 0;
    }

    private static IEnumerable<Shift> Shifts(int day, List<Activity> served)
    {
        var span = new TimeRange(served[0].Time.Start, served.Max(a => a.Time.End));
        yield return new Shift(day, span, [], served);
        for (var i = 1; i < served.Count; i++)
        {
            var (from, to) = (served[i - 1].Time.End, served[i].Time.Start);
            for (var start = from; start < to; start += StartTimes.ShiftStep)
            {
                for (var end = start + 30; end <= to; end += StartTimes.ShiftStep)
                {
                    yield return new Shift(day, span, [new Break(new TimeRange(start, end), Paid: false)], served);
                }
            }
        }
    }
}
