using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>An interval as the solver sees it: three expressions of at most one variable each, and its presence.</summary>
internal sealed record IntervalConstraint(LinearExpr Start, LinearExpr Size, LinearExpr End, Literal Presence)
{
    public ConstraintProto ToProto()
    {
        var proto = new ConstraintProto
        {
            Interval = new IntervalConstraintProto
            {
                Start = Start.ToProto(),
                Size = Size.ToProto(),
                End = End.ToProto(),
            },
        };
        if (!Presence.IsConstant) proto.EnforcementLiteral.Add(Presence.Reference);
        return proto;
    }
}
