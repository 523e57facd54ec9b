using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Where the unpaid breaks of a free shift lie: each one taken comes before the first visit or after one of them,
/// before the next. Two may share a place; they never overlap.
/// </summary>
internal sealed class BreakPlaces
{
    private readonly Dictionary<ServedVisit, LinearExpr> _minutesAfter = [];
    private readonly CpModelBuilder _cp;
    private readonly List<BreakVariables> _rests;

    public BreakPlaces(CpModelBuilder cp, ShiftVariables shift, Route route)
    {
        (_cp, _rests) = (cp, [.. shift.Breaks.Where(b => !b.Paid)]);
        if (_rests.Count == 0)
        {
            return;
        }
        var first = _rests.Select(_ => cp.NewBool()).ToList();
        var after = shift.Visits.ToDictionary(v => v, _ => _rests.Select(_ => cp.NewBool()).ToList());
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
        KeepApart();
    }

    /// <summary>Minutes of breaks between the visit and the next; may be more than they are, never less.</summary>
    public LinearExpr After(ServedVisit visit) => _minutesAfter.GetValueOrDefault(visit) ?? LinearExpr.Constant(0);

    private void After(ServedVisit visit, List<Literal> here)
    {
        LinearExpr minutes = _cp.NewInt(0, _rests.Sum(r => _cp.Bounds(r.Minutes).Max));
        for (var k = 0; k < _rests.Count; k++)
        {
            _cp.AddImplication(here[k], visit.Serves);
            _cp.AddGreaterOrEqual(_rests[k].Start, visit.End).OnlyEnforceIf(here[k]);
            _cp.AddGreaterOrEqual(minutes, _rests[k].Minutes).OnlyEnforceIf(here[k]);
        }
        _cp.AddGreaterOrEqual(minutes, LinearExpr.Sum(_rests.Select(r => r.Minutes))).OnlyEnforceIf([.. here]);
        _minutesAfter[visit] = minutes;
    }

    private void Before(ServedVisit visit, List<Literal> here, Literal next)
    {
        for (var k = 0; k < _rests.Count; k++)
        {
            _cp.AddGreaterOrEqual(visit.Start, _rests[k].End).OnlyEnforceIf(here[k], next);
        }
    }

    /// <summary>A split may come before the other break or after it; of two rasts the first one comes first.</summary>
    private void KeepApart()
    {
        for (var k = 1; k < _rests.Count; k++)
        {
            var (one, two) = (_rests[k - 1], _rests[k]);
            var inOrder = _cp.NewBool();
            _cp.AddLessOrEqual(one.End, two.Start).OnlyEnforceIf(two.Present, inOrder);
            _cp.AddLessOrEqual(two.End, one.Start).OnlyEnforceIf(two.Present, !inOrder);
        }
    }
}
