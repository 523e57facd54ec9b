using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>A constraint that was added to a model, so that it can be made conditional.</summary>
public sealed class ConstraintRef
{
    private readonly List<Literal> _conditions = [];
    private readonly ConstraintProto? _proto;
    private bool _neverEnforced;

    private ConstraintRef(ConstraintProto? proto, bool neverEnforced) => (_proto, _neverEnforced) = (proto, neverEnforced);

    /// <summary>Requires the constraint only when all these literals hold. Repeated calls add conditions.</summary>
    /// <returns>This constraint.</returns>
    public ConstraintRef OnlyEnforceIf(params ReadOnlySpan<Literal> literals)
    {
        foreach (var literal in literals)
        {
            if (literal.IsFalse || _conditions.Contains(!literal)) _neverEnforced = true;
            else if (!literal.IsTrue && !_conditions.Contains(literal)) _conditions.Add(literal);
        }
        return this;
    }

    /// <summary>Whether a model needs this constraint at all.</summary>
    internal bool IsEmitted => _proto is not null && !_neverEnforced;

    internal static ConstraintRef Of(ConstraintProto proto) => new(proto, neverEnforced: false);

    internal static ConstraintRef Satisfied() => new(null, neverEnforced: true);

    // An empty clause cannot hold: unconditional it makes the model infeasible, conditional it forbids the condition.
    internal static ConstraintRef Violated() => Of(new ConstraintProto { BoolOr = new BoolArgumentProto() });

    internal static ConstraintRef Of(bool holds) => holds ? Satisfied() : Violated();

    internal ConstraintProto ToProto()
    {
        var proto = _proto!.Clone();
        proto.EnforcementLiteral.Add(_conditions.Select(l => l.Reference));
        return proto;
    }
}
