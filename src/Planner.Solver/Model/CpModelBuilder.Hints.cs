using Google.OrTools.Sat;

namespace Planner.Solver;

public sealed partial class CpModelBuilder
{
    private readonly SortedDictionary<int, long> _hints = [];

    /// <summary>Suggests a value to try first; replaces an earlier hint. A hint for a constant is ignored.</summary>
    public void Hint(Literal literal, bool value)
    {
        if (!literal.IsConstant) _hints[literal.Variable] = value != literal.IsNegated ? 1 : 0;
    }

    /// <summary>Suggests a value to try first; replaces an earlier hint.</summary>
    public void Hint(IntVar variable, long value) => _hints[variable.Variable] = value;

    /// <summary>Suggests the value of an expression of one variable; a constant, or a value the variable cannot give, is ignored.</summary>
    /// <exception cref="ArgumentException">The expression has several variables.</exception>
    public void Hint(LinearExpr expression, long value)
    {
        if (expression.IsConstant) return;
        if (expression.Terms.Length > 1)
        {
            throw new ArgumentException($"{expression} has {expression.Terms.Length} variables and cannot be hinted as a whole. Maybe hint each of them.");
        }
        var (variable, coefficient) = expression.Terms[0];
        if ((value - expression.Offset) % coefficient == 0) _hints[variable] = (value - expression.Offset) / coefficient;
    }

    /// <summary>Suggests a whole earlier solution of this model, for example the previous stage's.</summary>
    /// <exception cref="InvalidOperationException">There is no solution in it.</exception>
    public void Hint(CpSolution solution)
    {
        for (int i = 0; i < Math.Min(VariableCount, solution.Values.Count); i++) _hints[i] = solution.Values[i];
    }

    /// <summary>
    /// The solution with every variable that follows from others at the value it follows to. A search that is stopped, or
    /// that minimised something else, leaves what is bounded from one side looser than it must be.
    /// </summary>
    public CpSolution Tightened(CpSolution solution)
    {
        if (!solution.HasSolution) return solution;
        var values = solution.Values.ToArray();
        foreach (var derived in _derived.Where(d => d.Variable < values.Length))
        {
            values[derived.Variable] = derived.Combine(derived.Inputs.Select(input => ValueIn(values, input)));
        }
        var tight = solution.Response.Clone();
        tight.Solution.Clear();
        tight.Solution.Add(values);
        return new CpSolution(tight);
    }

    /// <summary>
    /// The hints as a solution, when they and what follows from them say every variable's value; else null. Whether it
    /// keeps the constraints is not looked at: only for hints made of what is known to be allowed.
    /// </summary>
    public CpSolution? Hinted()
    {
        var hint = HintProto();
        if (hint.Vars.Count < VariableCount) return null;
        var response = new CpSolverResponse { Status = CpSolverStatus.Feasible };
        response.Solution.AddRange(hint.Values);
        return new CpSolution(response);
    }

    /// <summary>Forgets all hints.</summary>
    public void ClearHints() => _hints.Clear();

    private PartialVariableAssignment HintProto()
    {
        var complete = new SortedDictionary<int, long>(_hints);
        if (_alwaysTrue is int always) complete[always] = 1;
        foreach (var derived in _derived) CompleteHint(complete, derived);
        var proto = new PartialVariableAssignment();
        proto.Vars.Add(complete.Keys);
        proto.Values.Add(complete.Values);
        return proto;
    }

    private static void CompleteHint(SortedDictionary<int, long> hints, DerivedVariable derived)
    {
        var values = derived.Inputs.Select(input => HintedValue(hints, input)).ToList();
        if (values.All(v => v is not null)) hints.TryAdd(derived.Variable, derived.Combine(values.Select(v => v!.Value)));
    }

    private static long ValueIn(long[] values, LinearExpr expression)
    {
        var sum = expression.Offset;
        foreach (var (variable, coefficient) in expression.Terms) sum += coefficient * values[variable];
        return sum;
    }

    private static long? HintedValue(SortedDictionary<int, long> hints, LinearExpr expression)
    {
        long sum = expression.Offset;
        foreach (var (variable, coefficient) in expression.Terms)
        {
            if (!hints.TryGetValue(variable, out long value)) return null;
            sum += coefficient * value;
        }
        return sum;
    }
}
