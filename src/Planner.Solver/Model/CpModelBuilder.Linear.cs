using Google.OrTools.Sat;

namespace Planner.Solver;

public sealed partial class CpModelBuilder
{
    /// <summary>Requires the expression to be between <paramref name="min"/> and <paramref name="max"/>, both included; the ends of 64 bits mean "no limit".</summary>
    public ConstraintRef AddLinear(LinearExpr expression, long min, long max) => AddInDomain(expression, Domain.Of(min, max));

    /// <summary>Requires the expression to have one of the domain's values.</summary>
    public ConstraintRef AddInDomain(LinearExpr expression, Domain domain)
    {
        var (min, max) = WideBounds(expression);
        if (domain.Ranges.Any(r => Reaches(r, min, max))) return Add(ConstraintRef.Satisfied());
        if (!domain.Ranges.Any(r => r.Min <= max && min <= r.Max)) return Add(ConstraintRef.Violated());
        return Add(new ConstraintProto { Linear = expression.InDomain(domain) });
    }

    /// <summary>Requires both expressions to be equal.</summary>
    public ConstraintRef AddEqual(LinearExpr a, LinearExpr b) => AddLinear(a - b, 0, 0);

    /// <summary>Requires the expressions to differ.</summary>
    public ConstraintRef AddNotEqual(LinearExpr a, LinearExpr b) =>
        AddInDomain(a - b, Domain.FromRanges([(long.MinValue, -1), (1, long.MaxValue)]));

    /// <summary>Requires <paramref name="a"/> to be at most <paramref name="b"/>.</summary>
    public ConstraintRef AddLessOrEqual(LinearExpr a, LinearExpr b) => AddLinear(a - b, long.MinValue, 0);

    /// <summary>Requires <paramref name="a"/> to be at least <paramref name="b"/>.</summary>
    public ConstraintRef AddGreaterOrEqual(LinearExpr a, LinearExpr b) => AddLinear(a - b, 0, long.MaxValue);

    /// <summary>Requires <paramref name="target"/> to be the largest of the expressions.</summary>
    /// <exception cref="ArgumentException">There are no expressions.</exception>
    public ConstraintRef AddMaxEquality(LinearExpr target, IEnumerable<LinearExpr> expressions)
    {
        var parts = MergeConstants(expressions);
        if (parts.Count == 0) throw new ArgumentException("The largest of no expressions is unknown. Maybe add a constant, such as 0.");
        if (parts.Count == 1) return AddEqual(target, parts[0]);
        var largest = new LinearArgumentProto { Target = Affine(target).ToProto() };
        largest.Exprs.AddRange(parts.Select(p => p.ToProto()));
        return Add(new ConstraintProto { LinMax = largest });
    }

    /// <summary>Requires <paramref name="target"/> to be the smallest of the expressions.</summary>
    /// <exception cref="ArgumentException">There are no expressions.</exception>
    public ConstraintRef AddMinEquality(LinearExpr target, IEnumerable<LinearExpr> expressions) =>
        AddMaxEquality(-target, expressions.Select(e => -e));

    // A range of the domain ending at the ends of 64 bits has no limit on that side.
    private static bool Reaches((long Min, long Max) range, Int128 min, Int128 max) =>
        (range.Min == long.MinValue || range.Min <= min) && (range.Max == long.MaxValue || max <= range.Max);

    private static List<LinearExpr> MergeConstants(IEnumerable<LinearExpr> expressions)
    {
        var all = expressions.ToList();
        var constants = all.Where(e => e.IsConstant).Select(e => e.Offset).ToList();
        all.RemoveAll(e => e.IsConstant);
        if (constants.Count > 0) all.Add(LinearExpr.Constant(constants.Max()));
        return all;
    }

    /// <summary>The expression itself when it has at most one variable, else a new variable equal to it.</summary>
    private LinearExpr Affine(LinearExpr expression)
    {
        if (expression.Terms.Length <= 1) return expression;
        var (min, max) = Bounds(expression);
        var variable = NewInt(min, max);
        AddEqual(variable, expression);
        _derived.Add(new(variable.Variable, [expression], values => values.Single()));
        return variable;
    }
}
