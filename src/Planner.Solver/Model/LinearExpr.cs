namespace Planner.Solver;

/// <summary>An immutable sum of coefficient times variable, plus a constant. A literal counts 1 when it holds, else 0.</summary>
/// <remarks>Terms of one variable are merged and vanish at coefficient zero. For many terms use <c>Sum</c> rather than repeated <c>+</c>.</remarks>
public sealed class LinearExpr
{
    private static readonly LinearExpr Zero = new([], 0);

    private readonly LinearTerm[] _terms;

    internal LinearExpr(LinearTerm[] sortedTerms, long offset) => (_terms, Offset) = (sortedTerms, offset);

    /// <summary>The constant part.</summary>
    public long Offset { get; }

    /// <summary>Whether no variable is left, so that the value is <see cref="Offset"/>.</summary>
    public bool IsConstant => _terms.Length == 0;

    /// <summary>The terms in rising order of variable, each variable once, no zero coefficient.</summary>
    internal ReadOnlySpan<LinearTerm> Terms => _terms;

    /// <summary>An expression with this value and no variables.</summary>
    public static LinearExpr Constant(long value) => value == 0 ? Zero : new([], value);

    /// <summary>The sum of all expressions, merged once: time n log n in the number of terms.</summary>
    public static LinearExpr Sum(IEnumerable<LinearExpr> expressions)
    {
        var sum = new TermCollector();
        foreach (var expression in expressions) sum.Add(expression, 1);
        return sum.ToExpression();
    }

    /// <summary>The number of literals that hold.</summary>
    public static LinearExpr Sum(IEnumerable<Literal> literals) => WeightedSum(literals.Select(l => (l, 1L)));

    /// <summary>The sum of the weights of those literals that hold.</summary>
    public static LinearExpr WeightedSum(IEnumerable<(Literal Literal, long Weight)> terms)
    {
        var sum = new TermCollector();
        foreach (var (literal, weight) in terms) sum.Add(literal, weight);
        return sum.ToExpression();
    }

    /// <summary>The sum of each expression times its weight.</summary>
    public static LinearExpr WeightedSum(IEnumerable<(LinearExpr Expression, long Weight)> terms)
    {
        var sum = new TermCollector();
        foreach (var (expression, weight) in terms) sum.Add(expression, weight);
        return sum.ToExpression();
    }

    /// <summary>An expression with this value and no variables.</summary>
    public static implicit operator LinearExpr(long value) => Constant(value);

    /// <summary>1 when the literal holds, else 0.</summary>
    public static implicit operator LinearExpr(Literal literal) => literal switch
    {
        { IsConstant: true } => Constant(literal.IsTrue ? 1 : 0),
        { IsNegated: true } => new([new(literal.Variable, -1)], 1),
        _ => new([new(literal.Variable, 1)], 0),
    };

    /// <summary>The value of the variable.</summary>
    public static implicit operator LinearExpr(IntVar variable) => new([new(variable.Variable, 1)], 0);

    /// <summary>The sum of two expressions.</summary>
    public static LinearExpr operator +(LinearExpr a, LinearExpr b) => a.Plus(b, 1);

    /// <summary>The difference of two expressions.</summary>
    public static LinearExpr operator -(LinearExpr a, LinearExpr b) => a.Plus(b, -1);

    /// <summary>The negative of an expression.</summary>
    public static LinearExpr operator -(LinearExpr a) => a * -1;

    /// <summary>An expression times a number.</summary>
    public static LinearExpr operator *(LinearExpr a, long factor) => factor switch
    {
        0 => Zero,
        1 => a,
        _ => new(Array.ConvertAll(a._terms, t => t with { Coefficient = t.Coefficient * factor }), a.Offset * factor),
    };

    /// <summary>An expression times a number.</summary>
    public static LinearExpr operator *(long factor, LinearExpr a) => a * factor;

    /// <summary>For example "2·v3 + -1·v5 + 4".</summary>
    public override string ToString() =>
        string.Join(" + ", _terms.Select(t => $"{t.Coefficient}·v{t.Variable}").Append($"{Offset}"));

    private LinearExpr Plus(LinearExpr other, long factor)
    {
        if (other.IsConstant) return other.Offset == 0 ? this : new(_terms, Offset + factor * other.Offset);
        if (IsConstant && Offset == 0) return other * factor;
        return new(LinearTerm.Merge(_terms, other._terms, factor), Offset + factor * other.Offset);
    }
}
