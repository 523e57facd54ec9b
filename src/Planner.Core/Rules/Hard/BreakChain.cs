using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Work without a break as a chain: from the shift's start, and from each break's end, the next break or the shift's end
/// begins within the limit. The meals of one visit are one link, because they lie still inside it.
/// </summary>
internal sealed class BreakChain(CpModelBuilder cp, int limit)
{
    private sealed record Link(Literal Present, LinearExpr Start, LinearExpr End);

    public void Require(ShiftVariables shift)
    {
        var breaks = shift.Breaks.Where(b => !b.Paid).Select(b => new Link(b.Present, b.Start, b.End)).ToList();
        breaks.AddRange(shift.Visits.Where(v => BreakInTime.HasMealAlone(v.Visit)).Select(Meals));
        var start = new Link(shift.Works, shift.Start, shift.Start);
        var end = new Link(shift.Works, shift.End, shift.End);
        foreach (var from in breaks.Prepend(start))
        {
            cp.AddBoolOr([!from.Present, .. breaks.Append(end).Where(to => to != from).Select(to => Follows(from, to))]);
        }
    }

    /// <summary>A literal that can hold only when the one begins after the other has ended, within the limit.</summary>
    private Literal Follows(Link from, Link to)
    {
        var wait = to.Start - from.End;
        var (least, most) = cp.Bounds(wait);
        if (most < 0 || least > limit)
        {
            return Literal.False;
        }
        var follows = cp.NewBool();
        cp.AddImplication(follows, to.Present);
        cp.AddLinear(wait, 0, limit).OnlyEnforceIf(follows);
        cp.HintFollows(follows, [from.Present, to.Present, wait], v => v[0] == 1 && v[1] == 1 && v[2] >= 0 && v[2] <= limit);
        return follows;
    }

    private Link Meals(ServedVisit visit)
    {
        var offsets = visit.Visit.MealOffsets;
        for (var i = 1; i < offsets.Count; i++)
        {
            if (offsets[i] - offsets[i - 1] - MealBreaks.Minutes > limit)
            {
                cp.AddBoolAnd([!visit.Serves]);
            }
        }
        return new Link(visit.Serves, visit.Start + offsets[0], visit.Start + offsets[^1] + MealBreaks.Minutes);
    }
}
