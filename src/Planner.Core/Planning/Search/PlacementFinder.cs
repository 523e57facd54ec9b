using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Finds the cheapest lawful way to put one visit into a draft.</summary>
internal sealed class PlacementFinder(Draft draft)
{
    private const int MostStarts = 10;
    private const int Rast = 30;
    private readonly PlanningProblem _problem = draft.Problem;
    private readonly Activity[][]?[] _served = new Activity[][]?[draft.Problem.People.Count];

    /// <summary>The best placement that breaks no more hard rules than leaving the visit out, or null.</summary>
    /// <param name="visit">The visit, not served in the draft.</param>
    /// <param name="skip">Chance that a way is not looked at, 0 to 1: a little blindness keeps search from repeating itself.</param>
    /// <param name="random">Source of the chance; not used when the chance is 0.</param>
    public Placement? Best(Visit visit, double skip, Random random)
    {
        Array.Clear(_served);
        Placement? best = null;
        for (var w = 0; w < visit.Windows.Count; w++)
        {
            var people = Candidates(visit, w);
            if (people.Count < visit.Staff)
            {
                continue;
            }
            foreach (var shiftDay in StartTimes.ShiftDays(_problem, visit.Windows[w]))
            {
                if (visit.Staff == 1)
                {
                    AloneIn(visit, visit.Windows[w], shiftDay, people, skip, random, ref best);
                }
                else
                {
                    TogetherIn(visit, visit.Windows[w], shiftDay, people, skip, random, ref best);
                }
            }
        }
        return best;
    }

    private List<Person> Candidates(Visit visit, int window)
    {
        var pinned = visit.Pin?.People ?? [];
        return [.. _problem.People.Where(p => _problem.MayServe(p, visit, window) && (pinned.Count == 0 || pinned.Contains(p.Id)))];
    }

    private void AloneIn(Visit visit, VisitWindow window, int shiftDay, List<Person> people, double skip, Random random, ref Placement? best)
    {
        foreach (var person in people)
        {
            if (skip > 0 && random.NextDouble() < skip)
            {
                continue;
            }
            foreach (var start in StartsFor(visit, window, Served(person.Index)[shiftDay]))
            {
                if (WeekWith(person, visit, shiftDay, start) is { } week)
                {
                    Consider(visit, new Delivery(start, [person], [start]), [week], ref best);
                }
            }
        }
    }

    private void TogetherIn(Visit visit, VisitWindow window, int shiftDay, List<Person> people, double skip, Random random, ref Placement? best)
    {
        foreach (var start in Thinned(StartsIn(visit, window)))
        {
            var able = new List<(PersonWeek Week, Score Score, Score Delta)>();
            foreach (var person in people)
            {
                if ((skip <= 0 || random.NextDouble() >= skip) && WeekWith(person, visit, shiftDay, start) is { } week)
                {
                    able.Add((week.Week, week.Score, draft.DeltaOf(visit, draft.Deliveries[visit.Index], [week])));
                }
            }
            if (able.Count >= visit.Staff)
            {
                var chosen = able.OrderBy(a => a.Delta).Take(visit.Staff).OrderBy(a => a.Week.Person.Index).ToList();
                var delivery = new Delivery(start, [.. chosen.Select(c => c.Week.Person)], [.. chosen.Select(_ => start)]);
                Consider(visit, delivery, [.. chosen.Select(c => (c.Week, c.Score))], ref best);
            }
        }
    }

    private void Consider(Visit visit, Delivery delivery, (PersonWeek, Score)[] weeks, ref Placement? best)
    {
        var delta = draft.DeltaOf(visit, delivery, weeks);
        if (delta.Hard <= 0 && (best is null || delta < best.Delta))
        {
            best = new Placement(visit, delivery, weeks, delta);
        }
    }

    private (PersonWeek Week, Score Score)? WeekWith(Person person, Visit visit, int shiftDay, int start)
    {
        var served = Served(person.Index);
        var before = served[shiftDay];
        var added = new Activity[before.Length + 1];
        var at = 0;
        while (at < before.Length && before[at].Time.Start <= start)
        {
            at++;
        }
        Array.Copy(before, added, at);
        added[at] = new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
        Array.Copy(before, at, added, at + 1, before.Length - at);
        if (!ShiftLayout.Fits(_problem, added))
        {
            return null;
        }
        served[shiftDay] = added;
        var laid = draft.Layout.Lay(person, served, draft.Weeks[person.Index]);
        served[shiftDay] = before;
        return laid;
    }

    private Activity[][] Served(int person) => _served[person] ??= draft.ServedBy(person);

    /// <summary>Starts worth trying: the window's ends, and right after or before what the person serves, with and without a rast.</summary>
    private List<int> StartsFor(Visit visit, VisitWindow window, Activity[] served)
    {
        if (visit.Pin?.Start is { } pinned)
        {
            return pinned >= window.Earliest && pinned <= window.Latest ? [pinned] : [];
        }
        if (window.Earliest == window.Latest)
        {
            return [window.Earliest];
        }
        var starts = new SortedSet<int> { window.Earliest, window.Latest };
        foreach (var activity in served)
        {
            var after = StartTimes.NextOnGrid(activity.Time.End + _problem.Travel(activity.Visit!, visit), _problem.Grid);
            var before = (activity.Time.Start - visit.Minutes - _problem.Travel(visit, activity.Visit!)) / _problem.Grid * _problem.Grid;
            starts.UnionWith([after, after + Rast, before, before - Rast]);
        }
        return Thinned([.. starts.Where(s => s >= window.Earliest && s <= window.Latest)]);
    }

    private List<int> StartsIn(Visit visit, VisitWindow window) => visit.Pin?.Start is { } pinned
        ? [.. StartTimes.Of(_problem, window).Where(s => s == pinned)]
        : [.. StartTimes.Of(_problem, window)];

    private static List<int> Thinned(List<int> starts) => starts.Count <= MostStarts
        ? starts
        : [.. Enumerable.Range(0, MostStarts).Select(i => starts[i * (starts.Count - 1) / (MostStarts - 1)])];
}
