using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>Collects variables, constraints, an objective and hints, and turns them into the solver's message.</summary>
/// <remarks>
/// Constants are folded: a constraint that always holds is left out, one that never can makes the model infeasible
/// (or its conditions false) instead of throwing. So one text serves variables and fixed values alike.
/// Not safe for use by several threads at once.
/// </remarks>
public sealed partial class CpModelBuilder
{
    private readonly List<Domain> _domains = [];
    private readonly List<string> _names = [];
    private readonly List<IntervalConstraint> _intervals = [];
    private readonly List<ConstraintRef> _constraints = [];
    private readonly List<DerivedVariable> _derived = [];
    private LinearExpr? _objective;
    private int? _alwaysTrue;

    /// <summary>How many variables the model has, including those the builder made itself.</summary>
    public int VariableCount => _domains.Count;

    /// <summary>How many constraints the model has after folding, each interval counted as one.</summary>
    public int ConstraintCount => _intervals.Count + _constraints.Count(c => c.IsEmitted);

    /// <summary>A new free Boolean variable.</summary>
    public Literal NewBool(string name = "") => Literal.OfVariable(NewVariable(Domain.Of(0, 1), name));

    /// <summary>A new integer variable between <paramref name="min"/> and <paramref name="max"/>, both included.</summary>
    /// <exception cref="ArgumentException">Min exceeds max.</exception>
    public IntVar NewInt(long min, long max, string name = "") => min <= max
        ? NewInt(Domain.Of(min, max), name)
        : throw new ArgumentException($"Variable '{name}' has no value from {min} to {max}. Maybe the ends are swapped.");

    /// <summary>A new integer variable with one of the domain's values.</summary>
    /// <exception cref="ArgumentException">The domain is empty.</exception>
    public IntVar NewInt(Domain domain, string name = "") => domain.IsEmpty
        ? throw new ArgumentException($"Variable '{name}' has an empty domain. Maybe leave out what it stands for.", nameof(domain))
        : new IntVar(NewVariable(domain, name));

    /// <summary>Makes <paramref name="objective"/> as small as possible; replaces an earlier objective, so later stages can reuse the builder.</summary>
    public void Minimize(LinearExpr objective) => _objective = objective;

    /// <summary>Drops the objective, so that any solution is as good as another.</summary>
    public void ClearObjective() => _objective = null;

    /// <summary>The smallest and largest value the expression can have given each variable's own domain, clamped to 64 bits.</summary>
    public (long Min, long Max) Bounds(LinearExpr expression)
    {
        var (min, max) = WideBounds(expression);
        return ((long)Int128.Clamp(min, long.MinValue, long.MaxValue), (long)Int128.Clamp(max, long.MinValue, long.MaxValue));
    }

    /// <summary>The solver's message for the model as it is now. The builder can be added to and built again.</summary>
    public CpModelProto Build()
    {
        var model = new CpModelProto();
        model.Variables.AddRange(_domains.Select((domain, i) => VariableProto(domain, _names[i])));
        model.Constraints.AddRange(_intervals.Select(i => i.ToProto()));
        model.Constraints.AddRange(_constraints.Where(c => c.IsEmitted).Select(c => c.ToProto()));
        if (_objective is not null) model.Objective = ObjectiveProto(_objective);
        if (_hints.Count > 0) model.SolutionHint = HintProto();
        return model;
    }

    /// <summary>The message with literals settled in it, and not in the builder: a question asked in passing.</summary>
    /// <param name="settled">Literals and the values they must have; none settles nothing.</param>
    public CpModelProto Build(IEnumerable<(Literal Literal, bool Value)>? settled)
    {
        var model = Build();
        foreach (var (literal, value) in settled ?? [])
        {
            if (literal.IsConstant) continue;
            var fixedValue = value != literal.IsNegated ? 1 : 0;
            var domain = model.Variables[literal.Variable].Domain;
            domain.Clear();
            domain.Add([fixedValue, fixedValue]);
        }
        return model;
    }

    private static IntegerVariableProto VariableProto(Domain domain, string name)
    {
        var proto = new IntegerVariableProto { Name = name };
        foreach (var (min, max) in domain.Ranges) proto.Domain.Add([min, max]);
        return proto;
    }

    private static CpObjectiveProto ObjectiveProto(LinearExpr objective)
    {
        var proto = new CpObjectiveProto { Offset = objective.Offset };
        foreach (var term in objective.Terms)
        {
            proto.Vars.Add(term.Variable);
            proto.Coeffs.Add(term.Coefficient);
        }
        return proto;
    }

    private int NewVariable(Domain domain, string name)
    {
        _domains.Add(domain);
        _names.Add(name);
        return _domains.Count - 1;
    }

    private ConstraintRef Add(ConstraintRef constraint)
    {
        _constraints.Add(constraint);
        return constraint;
    }

    private ConstraintRef Add(ConstraintProto proto) => Add(ConstraintRef.Of(proto));

    private (Int128 Min, Int128 Max) WideBounds(LinearExpr expression)
    {
        Int128 min = expression.Offset, max = expression.Offset;
        foreach (var (variable, coefficient) in expression.Terms)
        {
            Int128 atMin = (Int128)coefficient * _domains[variable].Min, atMax = (Int128)coefficient * _domains[variable].Max;
            min += Int128.Min(atMin, atMax);
            max += Int128.Max(atMin, atMax);
        }
        return (min, max);
    }

    /// <summary>The solver's reference for a literal; a constant becomes a variable fixed to one, made once, or its negation.</summary>
    private int ReferenceOf(Literal literal)
    {
        if (!literal.IsConstant) return literal.Reference;
        _alwaysTrue ??= NewVariable(Domain.Of(1, 1), "true");
        return literal.IsTrue ? _alwaysTrue.Value : -1 - _alwaysTrue.Value;
    }
}
