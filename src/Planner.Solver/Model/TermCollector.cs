namespace Planner.Solver;

/// <summary>Gathers terms in any order and merges them once.</summary>
internal sealed class TermCollector
{
    private readonly List<LinearTerm> _terms = [];
    private long _offset;

    public void Add(Literal literal, long weight)
    {
        if (literal.IsTrue || literal.IsNegated && !literal.IsConstant) _offset += weight;
        if (literal.IsConstant || weight == 0) return;
        _terms.Add(new(literal.Variable, literal.IsNegated ? -weight : weight));
    }

    public void Add(LinearExpr expression, long weight)
    {
        _offset += weight * expression.Offset;
        if (weight == 0) return;
        foreach (var term in expression.Terms) _terms.Add(term with { Coefficient = weight * term.Coefficient });
    }

    public LinearExpr ToExpression()
    {
        _terms.Sort((a, b) => a.Variable.CompareTo(b.Variable));
        var merged = new List<LinearTerm>(_terms.Count);
        foreach (var term in _terms)
        {
            if (merged.Count > 0 && merged[^1].Variable == term.Variable)
                merged[^1] = term with { Coefficient = merged[^1].Coefficient + term.Coefficient };
            else
                merged.Add(term);
        }
        merged.RemoveAll(t => t.Coefficient == 0);
        return new([.. merged], _offset);
    }
}
