namespace Planner.Solver;

public sealed partial class CpModelBuilder
{
    /// <summary>A literal that holds exactly when the expression is at most <paramref name="limit"/>. No variable is made where the bounds decide.</summary>
    public Literal IsAtMost(LinearExpr expression, long limit)
    {
        var (min, max) = Bounds(expression);
        if (max <= limit || min > limit) return Literal.Of(max <= limit);
        var holds = NewBool();
        AddLessOrEqual(expression, limit).OnlyEnforceIf(holds);
        AddGreaterOrEqual(expression, limit + 1).OnlyEnforceIf(!holds);
        _derived.Add(new(holds.Variable, [expression], values => values.Single() <= limit ? 1 : 0));
        return holds;
    }

    /// <summary>The largest of the expressions. No variable is made where the bounds decide.</summary>
    /// <exception cref="ArgumentException">There are no expressions.</exception>
    public LinearExpr MaxOf(params IEnumerable<LinearExpr> expressions)
    {
        var all = MergeConstants(expressions);
        if (all.Count == 0) throw new ArgumentException("The largest of no expressions is unknown. Maybe add a constant, such as 0.");
        var floor = all.Max(e => Bounds(e).Min);
        var possible = all.FindAll(e => Bounds(e).Max > floor);
        if (possible.Count == 0) return LinearExpr.Constant(floor);
        if (possible.Count == 1 && Bounds(possible[0]).Min >= floor) return possible[0];
        if (possible.All(e => Bounds(e).Min < floor)) possible.Add(LinearExpr.Constant(floor));
        var largest = NewInt(floor, possible.Max(e => Bounds(e).Max));
        AddMaxEquality(largest, possible);
        _derived.Add(new(largest.Variable, possible, values => values.Max()));
        return largest;
    }

    /// <summary>The smallest of the expressions. No variable is made where the bounds decide.</summary>
    /// <exception cref="ArgumentException">There are no expressions.</exception>
    public LinearExpr MinOf(params IEnumerable<LinearExpr> expressions) => -MaxOf(expressions.Select(e => -e));

    /// <summary>
    /// Says how a variable follows from others where it is only bounded from one side and the objective pushes it to
    /// the other, so that a hint for the others is a hint for it.
    /// </summary>
    /// <param name="variable">The variable.</param>
    /// <param name="inputs">What it depends on, made before it.</param>
    /// <param name="combine">Its value by the inputs' values, in their order.</param>
    public void HintFollows(IntVar variable, IReadOnlyList<LinearExpr> inputs, Func<IReadOnlyList<long>, long> combine) =>
        _derived.Add(new(variable.Variable, inputs, values => combine([.. values])));

    /// <summary>Says how a literal follows from others; a constant is passed over.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="inputs">What it depends on, made before it.</param>
    /// <param name="combine">Whether it holds by the inputs' values, in their order.</param>
    public void HintFollows(Literal literal, IReadOnlyList<LinearExpr> inputs, Func<IReadOnlyList<long>, bool> combine)
    {
        if (!literal.IsConstant) _derived.Add(new(literal.Variable, inputs, values => combine([.. values]) != literal.IsNegated ? 1 : 0));
    }
}
