using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Where the unpaid breaks of a free shift lie: each one taken comes before the first visit or after one of them,
/// before the next. Two may share a place; they never overlap.
/// </summary>
internal sealed class BreakPlaces
{
    private readonly Dictionary<ServedVisit, LinearExpr> _minutesAfter = new(ReferenceEqualityComparer.Instance);
    private readonly CpModelBuilder _cp;
    private readonly ShiftVariables _shift;
    private readonly List<BreakVariables> _rests;

    public BreakPlaces(CpModelBuilder cp, ShiftVariables shift, Route route)
    {
        (_cp, _shift, _rests) = (cp, shift, [.. shift.Breaks.Where(b => !b.Paid)]);
        if (_rests.Count == 0)
        {
            return;
        }
        var first = Places(null);
        var after = shift.Visits.ToDictionary<ServedVisit, ServedVisit, List<Literal>>(v => v, Places, ReferenceEqualityComparer.Instance);
        for (var k = 0; k < _rests.Count; k++)
        {
            cp.AddEqual(LinearExpr.Sum(after.Values.Select(places => places[k]).Append(first[k])), _rests[k].Present);
        }
        foreach (var (visit, isFirst) in route.Firsts)
        {
            Before(visit, first, isFirst);
            After(visit, after[visit]);
        }
        foreach (var arc in route.Arcs)
        {
            Before(arc.To, after[arc.From], arc.Taken);
        }
        KeepApart(_cp, _rests);
    }

    /// <summary>Minutes of breaks between the visit and the next; may be more than they are, never less.</summary>
    public LinearExpr After(ServedVisit visit) => _minutesAfter.GetValueOrDefault(visit) ?? LinearExpr.Constant(0);

    /// <summary>For each break whether it comes right after the visit; before all visits when there is none.</summary>
    private List<Literal> Places(ServedVisit? visit)
    {
        var places = new List<Literal>();
        foreach (var rest in _rests)
        {
            var here = _cp.NewBool();
            List<LinearExpr> inputs = [rest.Present, rest.Start];
            if (visit is not null)
            {
                inputs.AddRange([visit.Serves, visit.Start]);
            }
            foreach (var other in _shift.Visits.Where(v => !ReferenceEquals(v, visit)))
            {
                inputs.AddRange([other.Serves, other.Start]);
            }
            _cp.HintFollows(here, inputs, v => visit is null ? IsFirst(v) : IsRightAfter(v));
            places.Add(here);
        }
        return places;
    }

    private static bool IsFirst(IReadOnlyList<long> values)
    {
        var first = values[0] == 1;
        for (var i = 2; i < values.Count && first; i += 2)
        {
            first = values[i] == 0 || values[i + 1] >= values[1];
        }
        return first;
    }

    private static bool IsRightAfter(IReadOnlyList<long> values)
    {
        var after = values[0] == 1 && values[2] == 1 && values[3] < values[1];
        for (var i = 4; i < values.Count && after; i += 2)
        {
            after = values[i] == 0 || values[i + 1] >= values[1] || values[i + 1] < values[3];
        }
        return after;
    }

    private void After(ServedVisit visit, List<Literal> here)
    {
        var minutes = _cp.NewInt(0, _rests.Sum(r => _cp.Bounds(r.Minutes).Max));
        for (var k = 0; k < _rests.Count; k++)
        {
            _cp.AddImplication(here[k], visit.Serves);
            _cp.AddGreaterOrEqual(_rests[k].Start, visit.End).OnlyEnforceIf(here[k]);
            _cp.AddGreaterOrEqual(minutes, _rests[k].Minutes).OnlyEnforceIf(here[k]);
        }
        _cp.AddGreaterOrEqual(minutes, LinearExpr.Sum(_rests.Select(r => r.Minutes))).OnlyEnforceIf([.. here]);
        _cp.HintFollows(minutes, [.. here.Select(h => (LinearExpr)h), .. _rests.Select(r => r.Minutes)], MinutesHere);
        _minutesAfter[visit] = minutes;
    }

    private static long MinutesHere(IReadOnlyList<long> values) =>
        Enumerable.Range(0, values.Count / 2).Sum(k => values[k] * values[k + (values.Count / 2)]);

    private void Before(ServedVisit visit, List<Literal> here, Literal next)
    {
        for (var k = 0; k < _rests.Count; k++)
        {
            _cp.AddGreaterOrEqual(visit.Start, _rests[k].End).OnlyEnforceIf(here[k], next);
        }
    }

    /// <summary>A split may come before the other break or after it; of two rasts the first one comes first.</summary>
    public static void KeepApart(CpModelBuilder cp, IReadOnlyList<BreakVariables> rests)
    {
        for (var k = 1; k < rests.Count; k++)
        {
            var (one, two) = (rests[k - 1], rests[k]);
            var inOrder = cp.NewBool();
            cp.AddLessOrEqual(one.End, two.Start).OnlyEnforceIf(two.Present, inOrder);
            cp.AddLessOrEqual(two.End, one.Start).OnlyEnforceIf(two.Present, !inOrder);
            cp.HintFollows(inOrder, [two.Present, one.End, two.Start], v => v[0] == 0 || v[1] <= v[2]);
        }
    }
}
