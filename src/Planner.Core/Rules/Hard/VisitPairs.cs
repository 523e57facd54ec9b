using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// One place at a time without a circuit: every two visits of one person's day are apart by the travel between them,
/// and by the breaks between them. The same as visit after visit, as long as a detour with a stop is no shorter than
/// the direct way.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="between">Minutes needed for a travel time.</param>
internal sealed class VisitPairs(RosterModel model, Func<int, int> between)
{
    private readonly CpModelBuilder _cp = model.Cp;

    public void Require(ShiftVariables shift)
    {
        var visits = shift.Visits.Where(v => !v.Serves.IsFalse).ToList();
        var rests = shift.Breaks.Where(b => !b.Paid && !b.Present.IsFalse).ToList();
        var before = rests.Select(rest => visits.ToDictionary<ServedVisit, ServedVisit, Literal>(v => v, v => EndsBefore(v, rest), ReferenceEqualityComparer.Instance)).ToList();
        for (var i = 0; i < visits.Count; i++)
        {
            for (var j = i + 1; j < visits.Count; j++)
            {
                if (visits[i].Visit.Index != visits[j].Visit.Index)
                {
                    Apart(visits[i], visits[j]);
                    AroundBreaks(visits[i], visits[j], rests, before);
                    AroundBreaks(visits[j], visits[i], rests, before);
                }
            }
        }
        BreakPlaces.KeepApart(_cp, rests);
        FillsTheDay(shift, visits, rests);
    }

    /// <summary>Follows from the pairs; said as a whole it lets the solver see early that a day is full.</summary>
    private void FillsTheDay(ShiftVariables shift, List<ServedVisit> visits, List<BreakVariables> rests)
    {
        _cp.AddNoOverlap([
            .. visits.Select(v => _cp.NewInterval(v.Start, v.Minutes, v.End, v.Serves)),
            .. rests.Select(r => _cp.NewInterval(r.Start, r.Minutes, r.End, r.Present))]);
        var travel = visits.Select(v => (Visit: v, Least: visits.Where(o => o.Visit.Index != v.Visit.Index).Select(o => TravelFrom(o, v)).DefaultIfEmpty().Min())).ToList();
        var free = travel.Select(t => t.Least).DefaultIfEmpty().Max();
        _cp.AddLessOrEqual(
            LinearExpr.WeightedSum(travel.Select(t => (t.Visit.Serves, _cp.Bounds(t.Visit.Minutes).Min + t.Least))) + LinearExpr.Sum(rests.Select(r => r.Minutes)),
            shift.End - shift.Start + free);
    }

    private void Apart(ServedVisit one, ServedVisit other)
    {
        var (there, back) = (TravelFrom(one, other), TravelFrom(other, one));
        var (canGo, canCome) = (CanPrecede(one, other, there), CanPrecede(other, one, back));
        if (!canGo && !canCome)
        {
            _cp.AddClause(!one.Serves, !other.Serves);
            return;
        }
        var first = !canCome ? Literal.True : !canGo ? Literal.False : model.IsBefore(one, other);
        Follow(one, other, there, first);
        Follow(other, one, back, !first);
    }

    private void Follow(ServedVisit one, ServedVisit next, int travel, Literal when)
    {
        if (!when.IsFalse && (!when.IsTrue || one.LatestEnd(_cp) + travel > next.EarliestStart(_cp)))
        {
            _cp.AddGreaterOrEqual(next.Start, one.End + travel).OnlyEnforceIf(one.Serves, next.Serves, when);
        }
    }

    private int TravelFrom(ServedVisit one, ServedVisit next) => between(model.Problem.Travel(one.Visit, next.Visit));

    private bool CanPrecede(ServedVisit one, ServedVisit next, int travel) => one.EarliestEnd(_cp) + travel <= next.LatestStart(_cp);

    /// <summary>Whether the visit ends before the break begins; else it begins after the break has ended.</summary>
    private Literal EndsBefore(ServedVisit visit, BreakVariables rest)
    {
        var canEndBefore = visit.EarliestEnd(_cp) <= _cp.Bounds(rest.Start).Max;
        var canBeginAfter = _cp.Bounds(rest.Start).Min + _cp.Bounds(rest.Minutes).Min <= visit.LatestStart(_cp);
        var before = canEndBefore && canBeginAfter ? _cp.NewBool() : Literal.Of(canEndBefore);
        _cp.AddLessOrEqual(visit.End, rest.Start).OnlyEnforceIf(visit.Serves, rest.Present, before);
        _cp.AddGreaterOrEqual(visit.Start, rest.End).OnlyEnforceIf(visit.Serves, rest.Present, !before);
        _cp.HintFollows(before, [visit.End, rest.Start], v => v[0] <= v[1]);
        return before;
    }

    /// <summary>Breaks between two visits come on top of the travel, one by one and together.</summary>
    private void AroundBreaks(ServedVisit one, ServedVisit next, List<BreakVariables> rests, List<Dictionary<ServedVisit, Literal>> before)
    {
        var travel = TravelFrom(one, next);
        if (!CanPrecede(one, next, travel))
        {
            return;
        }
        for (var k = 0; k < rests.Count && travel > 0; k++)
        {
            if (one.LatestEnd(_cp) + travel + _cp.Bounds(rests[k].Minutes).Max <= next.EarliestStart(_cp))
            {
                continue;
            }
            _cp.AddGreaterOrEqual(next.Start, one.End + rests[k].Minutes + travel).OnlyEnforceIf(
                one.Serves, next.Serves, rests[k].Present, before[k][one], !before[k][next]);
        }
        for (var k = 1; k < rests.Count; k++)
        {
            _cp.AddGreaterOrEqual(next.Start, one.End + rests[k - 1].Minutes + rests[k].Minutes + travel).OnlyEnforceIf(
                one.Serves, next.Serves, rests[k - 1].Present, rests[k].Present, before[k - 1][one], !before[k - 1][next], before[k][one], !before[k][next]);
        }
    }
}
