namespace Planner.Solver;

/// <summary>An integer variable of a model. Made by <see cref="CpModelBuilder.NewInt(long, long, string)"/>; the default value belongs to no model.</summary>
public readonly struct IntVar : IEquatable<IntVar>
{
    // One more than the index, so that a default value is recognised as no variable.
    private readonly int _code;

    internal IntVar(int variable) => _code = variable + 1;

    internal int Variable => _code > 0
        ? _code - 1
        : throw new InvalidOperationException("A default IntVar belongs to no model. Maybe NewInt was never called for it.");

    /// <summary>The sum of a variable and an expression.</summary>
    public static LinearExpr operator +(IntVar a, LinearExpr b) => (LinearExpr)a + b;

    /// <summary>The sum of a number and a variable.</summary>
    public static LinearExpr operator +(long a, IntVar b) => (LinearExpr)b + a;

    /// <summary>The difference of a variable and an expression.</summary>
    public static LinearExpr operator -(IntVar a, LinearExpr b) => (LinearExpr)a - b;

    /// <summary>The difference of a number and a variable.</summary>
    public static LinearExpr operator -(long a, IntVar b) => LinearExpr.Constant(a) - b;

    /// <summary>The variable's negative.</summary>
    public static LinearExpr operator -(IntVar a) => -(LinearExpr)a;

    /// <summary>The variable times a number.</summary>
    public static LinearExpr operator *(IntVar a, long factor) => (LinearExpr)a * factor;

    /// <summary>The variable times a number.</summary>
    public static LinearExpr operator *(long factor, IntVar a) => (LinearExpr)a * factor;

    /// <summary>Whether both are the same variable.</summary>
    public static bool operator ==(IntVar a, IntVar b) => a.Equals(b);

    /// <summary>Whether the variables differ.</summary>
    public static bool operator !=(IntVar a, IntVar b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(IntVar other) => _code == other._code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntVar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _code;

    /// <summary>"i7", or "none" for the default value.</summary>
    public override string ToString() => _code > 0 ? $"i{_code - 1}" : "none";
}
