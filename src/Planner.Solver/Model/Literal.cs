namespace Planner.Solver;

/// <summary>A Boolean variable of a model, its negation, or one of the two constants. The default value is <see cref="False"/>.</summary>
/// <remarks>Constants let one text of a rule serve free and fixed parts of a roster: the builder folds them away.</remarks>
public readonly struct Literal : IEquatable<Literal>
{
    // 0 is False and its complement True; variable v is v + 1. Negation is the bitwise complement throughout.
    private readonly int _code;

    private Literal(int code) => _code = code;

    /// <summary>The constant that always holds.</summary>
    public static Literal True => new(~0);

    /// <summary>The constant that never holds.</summary>
    public static Literal False => new(0);

    /// <summary>Whether this is the constant <see cref="True"/>.</summary>
    public bool IsTrue => _code == ~0;

    /// <summary>Whether this is the constant <see cref="False"/>.</summary>
    public bool IsFalse => _code == 0;

    /// <summary>Whether this is one of the two constants.</summary>
    public bool IsConstant => IsTrue || IsFalse;

    internal bool IsNegated => _code < 0;

    /// <summary>The index of the variable behind this literal; meaningless for a constant.</summary>
    internal int Variable => (IsNegated ? ~_code : _code) - 1;

    /// <summary>The solver's reference: the variable's index, or minus one minus it for the negation.</summary>
    internal int Reference => IsNegated ? -1 - Variable : Variable;

    /// <summary>The literal that holds exactly when this one does not.</summary>
    public Literal Not() => new(~_code);

    /// <summary>The constant for a known truth value.</summary>
    public static Literal Of(bool value) => value ? True : False;

    internal static Literal OfVariable(int variable) => new(variable + 1);

    /// <summary>The literal that holds exactly when <paramref name="literal"/> does not.</summary>
    public static Literal operator !(Literal literal) => literal.Not();

    /// <summary>The sum of a literal (1 when it holds, else 0) and an expression.</summary>
    public static LinearExpr operator +(Literal a, LinearExpr b) => (LinearExpr)a + b;

    /// <summary>The sum of a number and a literal.</summary>
    public static LinearExpr operator +(long a, Literal b) => (LinearExpr)b + a;

    /// <summary>The difference of a literal and an expression.</summary>
    public static LinearExpr operator -(Literal a, LinearExpr b) => (LinearExpr)a - b;

    /// <summary>The difference of a number and a literal.</summary>
    public static LinearExpr operator -(long a, Literal b) => LinearExpr.Constant(a) - b;

    /// <summary>Minus one when the literal holds, else zero.</summary>
    public static LinearExpr operator -(Literal a) => -(LinearExpr)a;

    /// <summary><paramref name="factor"/> when the literal holds, else zero.</summary>
    public static LinearExpr operator *(Literal a, long factor) => (LinearExpr)a * factor;

    /// <summary><paramref name="factor"/> when the literal holds, else zero.</summary>
    public static LinearExpr operator *(long factor, Literal a) => (LinearExpr)a * factor;

    /// <summary>Whether both are the same literal.</summary>
    public static bool operator ==(Literal a, Literal b) => a.Equals(b);

    /// <summary>Whether the literals differ.</summary>
    public static bool operator !=(Literal a, Literal b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Literal other) => _code == other._code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Literal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _code;

    /// <summary>"true", "false", "b7" or "!b7".</summary>
    public override string ToString() =>
        IsTrue ? "true" : IsFalse ? "false" : $"{(IsNegated ? "!" : "")}b{Variable}";
}
