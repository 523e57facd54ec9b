using Google.OrTools.Sat;

namespace Planner.Solver;

public sealed partial class CpModelBuilder
{
    /// <summary>Requires at least one of the literals.</summary>
    public ConstraintRef AddBoolOr(IEnumerable<Literal> literals)
    {
        var free = literals.Distinct().Where(l => !l.IsFalse).ToList();
        var seen = free.ToHashSet();
        if (free.Any(l => l.IsTrue || seen.Contains(!l))) return Add(ConstraintRef.Satisfied());
        return free.Count == 0 ? Add(ConstraintRef.Violated()) : Add(new ConstraintProto { BoolOr = Argument(free) });
    }

    /// <summary>Requires at least one of the literals.</summary>
    public ConstraintRef AddClause(params ReadOnlySpan<Literal> literals) => AddBoolOr(literals.ToArray());

    /// <summary>Requires all the literals.</summary>
    public ConstraintRef AddBoolAnd(IEnumerable<Literal> literals)
    {
        var free = literals.Distinct().Where(l => !l.IsTrue).ToList();
        if (free.Any(l => l.IsFalse)) return Add(ConstraintRef.Violated());
        return free.Count == 0 ? Add(ConstraintRef.Satisfied()) : Add(new ConstraintProto { BoolAnd = Argument(free) });
    }

    /// <summary>Requires <paramref name="b"/> whenever <paramref name="a"/> holds.</summary>
    public ConstraintRef AddImplication(Literal a, Literal b) => AddClause(!a, b);

    /// <summary>Requires at most one of the literals; one listed twice cannot hold.</summary>
    public ConstraintRef AddAtMostOne(IEnumerable<Literal> literals)
    {
        var (trueCount, free) = Split(literals);
        if (trueCount > 1) return Add(ConstraintRef.Violated());
        if (trueCount == 1) return AddBoolAnd(free.Select(l => !l));
        return free.Count <= 1 ? Add(ConstraintRef.Satisfied()) : Add(new ConstraintProto { AtMostOne = Argument(free) });
    }

    /// <summary>Requires exactly one of the literals; one listed twice cannot hold.</summary>
    public ConstraintRef AddExactlyOne(IEnumerable<Literal> literals)
    {
        var (trueCount, free) = Split(literals);
        if (trueCount > 1 || trueCount + free.Count == 0) return Add(ConstraintRef.Violated());
        return trueCount == 1
            ? AddBoolAnd(free.Select(l => !l))
            : Add(new ConstraintProto { ExactlyOne = Argument(free) });
    }

    /// <summary>A literal that holds exactly when all these do; true for none. No variable is made where one is not needed.</summary>
    public Literal AndOf(params IEnumerable<Literal> literals)
    {
        var free = literals.Distinct().Where(l => !l.IsTrue).ToList();
        var seen = free.ToHashSet();
        if (free.Any(l => l.IsFalse || seen.Contains(!l))) return Literal.False;
        if (free.Count <= 1) return free.Count == 0 ? Literal.True : free[0];
        var all = NewBool();
        AddBoolAnd(free).OnlyEnforceIf(all);
        AddBoolOr([all, .. free.Select(l => !l)]);
        _derived.Add(new(all.Variable, [.. free.Select(l => (LinearExpr)l)], values => values.Min()));
        return all;
    }

    /// <summary>A literal that holds exactly when at least one of these does; false for none.</summary>
    public Literal OrOf(params IEnumerable<Literal> literals) => !AndOf(literals.Select(l => !l));

    private static (int TrueCount, List<Literal> Free) Split(IEnumerable<Literal> literals)
    {
        var all = literals.ToList();
        return (all.Count(l => l.IsTrue), all.FindAll(l => !l.IsConstant));
    }

    private static BoolArgumentProto Argument(IEnumerable<Literal> literals)
    {
        var argument = new BoolArgumentProto();
        argument.Literals.Add(literals.Select(l => l.Reference));
        return argument;
    }
}
