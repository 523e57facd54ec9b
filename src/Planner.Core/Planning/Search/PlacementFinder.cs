using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Finds the cheapest lawful way to put one visit into a draft.</summary>
internal sealed class PlacementFinder(Draft draft)
{
    private readonly Way[]?[] _ways = new Way[]?[draft.Problem.Visits.Count];
    private readonly StartChoice _starts = new(draft.Problem);
    private readonly List<(LaidWeek Week, Score Delta)> _able = [];

    /// <summary>The best placement that breaks no more hard rules than leaving the visit out, or null.</summary>
    /// <param name="visit">The visit, not served in the draft.</param>
    /// <param name="skip">Chance that a way is not looked at, 0 to 1: a little blindness keeps search from repeating itself.</param>
    /// <param name="random">Source of the chance; not used when the chance is 0.</param>
    public Placement? Best(Visit visit, double skip, Random random)
    {
        Placement? best = null;
        foreach (var way in _ways[visit.Index] ??= [.. WaysOf(visit)])
        {
            if (visit.Staff == 1)
            {
                AloneIn(visit, way, skip, random, ref best);
            }
            else
            {
                TogetherIn(visit, way, skip, random, ref best);
            }
        }
        return best;
    }

    private IEnumerable<Way> WaysOf(Visit visit)
    {
        var pinned = visit.Pin?.People ?? [];
        for (var w = 0; w < visit.Windows.Count; w++)
        {
            var window = w;
            Person[] people = [.. draft.Problem.People.Where(p => draft.Problem.MayServe(p, visit, window) && (pinned.Count == 0 || pinned.Contains(p.Id)))];
            foreach (var shiftDay in people.Length < visit.Staff ? [] : StartTimes.ShiftDays(draft.Problem, visit.Windows[w]))
            {
                yield return new Way(visit.Windows[w], shiftDay, people);
            }
        }
    }

    private void AloneIn(Visit visit, Way way, double skip, Random random, ref Placement? best)
    {
        foreach (var person in way.People)
        {
            if (skip > 0 && random.NextDouble() < skip)
            {
                continue;
            }
            foreach (var start in _starts.Near(visit, way.Window, draft.Weeks[person.Index].Week.On(way.ShiftDay)))
            {
                if (draft.WeekWith(person.Index, visit, way.ShiftDay, start) is { } week)
                {
                    Consider(visit, new Delivery(start, [person], [start]), [week], ref best);
                }
            }
        }
    }

    private void TogetherIn(Visit visit, Way way, double skip, Random random, ref Placement? best)
    {
        foreach (var start in _starts.In(visit, way.Window))
        {
            _able.Clear();
            foreach (var person in way.People)
            {
                if ((skip <= 0 || random.NextDouble() >= skip) && draft.WeekWith(person.Index, visit, way.ShiftDay, start) is { } week)
                {
                    _able.Add((week, draft.DeltaOf([week])));
                }
            }
            if (_able.Count >= visit.Staff)
            {
                LaidWeek[] chosen = [.. _able.OrderBy(a => a.Delta).Take(visit.Staff).Select(a => a.Week).OrderBy(w => w.Person)];
                Consider(visit, new Delivery(start, [.. chosen.Select(c => c.Week.Person)], [.. chosen.Select(_ => start)]), chosen, ref best);
            }
        }
    }

    private void Consider(Visit visit, Delivery delivery, LaidWeek[] weeks, ref Placement? best)
    {
        var delta = draft.DeltaOf(weeks) + draft.DeltaOf(visit, delivery);
        if (delta.Hard <= 0 && (best is null || delta < best.Delta))
        {
            best = new Placement(visit, delivery, weeks, delta);
        }
    }

    /// <summary>A window, the day whose shift serves it, and those who may.</summary>
    private readonly record struct Way(VisitWindow Window, int ShiftDay, Person[] People);
}
