using System.Globalization;
using System.Text;
using Google.OrTools.Sat;
using Google.Protobuf.Collections;
using static System.FormattableString;

namespace Planner.Benchmarks.Peers;

/// <summary>
/// Writes a model of ours in the MiniZinc language, constraint by constraint, so that other solvers are given just what
/// ours is given. The objective is divided by what all its parts share, and <c>all</c> holds every variable in its order.
/// </summary>
internal sealed class MiniZincText
{
    // Gecode's integers end a little above this.
    private const long LargestObjective = 2_000_000_000;
    private readonly CpModelProto _model;
    private readonly StringBuilder _text = new();
    private int _circuits;

    private MiniZincText(CpModelProto model) => _model = model;

    /// <summary>What the objective was divided by.</summary>
    public long Scale { get; private set; } = 1;

    /// <summary>What was added to the objective after that, so that it is nearly the cost itself and not what is left of it without its constant part.</summary>
    public long Shift { get; private set; }

    /// <summary>Whether solutions that cost too much for 32 bits are left out.</summary>
    public bool IsCapped { get; private set; }

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes the model.</summary>
    public static MiniZincText Of(PeerModel model)
    {
        var text = new MiniZincText(model.Proto);
        text.Variables();
        foreach (var constraint in model.Proto.Constraints)
        {
            text.Constraint(constraint);
        }
        text.Goal(model.First);
        return text;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Variables()
    {
        for (var i = 0; i < _model.Variables.Count; i++)
        {
            var domain = _model.Variables[i].Domain;
            _text.AppendLine(IsBool(i) ? Invariant($"var bool: b{i};") : Invariant($"var {string.Join(" union ", Ranges(domain).Select(r => Invariant($"{r.Min}..{r.Max}")))}: v{i};"));
        }
        _text.Append("array[int] of var int: all = [").AppendJoin(',', Enumerable.Range(0, _model.Variables.Count).Select(Whole)).AppendLine("];");
    }

    private void Constraint(ConstraintProto constraint)
    {
        switch (constraint.ConstraintCase)
        {
            case ConstraintProto.ConstraintOneofCase.BoolOr:
                Clause([.. constraint.BoolOr.Literals, .. constraint.EnforcementLiteral.Select(Not)]);
                break;
            case ConstraintProto.ConstraintOneofCase.BoolAnd:
                foreach (var literal in constraint.BoolAnd.Literals)
                {
                    Clause([literal, .. constraint.EnforcementLiteral.Select(Not)]);
                }
                break;
            case ConstraintProto.ConstraintOneofCase.AtMostOne:
                Enforced(constraint, Invariant($"{Count(constraint.AtMostOne.Literals)} <= 1"));
                break;
            case ConstraintProto.ConstraintOneofCase.ExactlyOne:
                Enforced(constraint, Invariant($"{Count(constraint.ExactlyOne.Literals)} = 1"));
                break;
            case ConstraintProto.ConstraintOneofCase.Linear:
                Linear(constraint);
                break;
            case ConstraintProto.ConstraintOneofCase.LinMax:
                Enforced(constraint, Invariant($"{Expression(constraint.LinMax.Target)} = max([{string.Join(',', constraint.LinMax.Exprs.Select(Expression))}])"));
                break;
            case ConstraintProto.ConstraintOneofCase.Interval:
                break; // its start, size and end are tied by a linear constraint of their own; it says something only in a no-overlap
            case ConstraintProto.ConstraintOneofCase.NoOverlap:
                NoOverlap(constraint);
                break;
            case ConstraintProto.ConstraintOneofCase.Circuit:
                Circuit(constraint.Circuit);
                break;
            default:
                throw new InvalidOperationException(Invariant($"The model has a constraint of the kind {constraint.ConstraintCase}, which is not translated. Maybe a rule began to use it."));
        }
    }

    private void Linear(ConstraintProto constraint)
    {
        var linear = constraint.Linear;
        var sum = Sum(linear.Vars, linear.Coeffs, 0);
        var (least, most) = Bounds(linear.Vars, linear.Coeffs);
        var parts = Ranges(linear.Domain).Select(r => r switch
        {
            (var min, var max) when min <= least && max >= most => "true",
            (var min, var max) when min == max => Invariant($"{sum} = {min}"),
            (var min, var max) when min <= least => Invariant($"{sum} <= {max}"),
            (var min, var max) when max >= most => Invariant($"{sum} >= {min}"),
            (var min, var max) => Invariant($"({sum} >= {min} /\\ {sum} <= {max})"),
        });
        Enforced(constraint, string.Join(" \\/ ", parts));
    }

    /// <summary>Two that are there come one after the other; which two is decided pair by pair.</summary>
    private void NoOverlap(ConstraintProto constraint)
    {
        var intervals = constraint.NoOverlap.Intervals.Select(i => _model.Constraints[i]).ToList();
        for (var i = 0; i < intervals.Count; i++)
        {
            for (var j = i + 1; j < intervals.Count; j++)
            {
                var (one, other) = (intervals[i].Interval, intervals[j].Interval);
                var apart = Invariant($"{Expression(one.End)} <= {Expression(other.Start)} \\/ {Expression(other.End)} <= {Expression(one.Start)}");
                Enforced([.. constraint.EnforcementLiteral, .. intervals[i].EnforcementLiteral, .. intervals[j].EnforcementLiteral], apart);
            }
        }
    }

    /// <summary>Each node has one arc in and one out, and places along the way rise except back to the lowest node, through which every way goes.</summary>
    private void Circuit(CircuitConstraintProto circuit)
    {
        var arcs = circuit.Tails.Select((t, i) => (Tail: t, Head: circuit.Heads[i], Taken: circuit.Literals[i])).ToList();
        var nodes = arcs.Select(a => a.Tail).Concat(arcs.Select(a => a.Head)).Distinct().Order().ToList();
        var name = Invariant($"p{_circuits++}");
        _text.AppendLine(Invariant($"array[0..{nodes.Max()}] of var 0..{nodes.Count}: {name};"));
        foreach (var node in nodes)
        {
            _text.AppendLine(Invariant($"constraint {Count([.. arcs.Where(a => a.Tail == node).Select(a => a.Taken)])} = 1;"));
            _text.AppendLine(Invariant($"constraint {Count([.. arcs.Where(a => a.Head == node).Select(a => a.Taken)])} = 1;"));
        }
        foreach (var arc in arcs.Where(a => a.Tail != a.Head && a.Head != nodes[0]))
        {
            _text.AppendLine(Invariant($"constraint {Literal(arc.Taken)} -> {name}[{arc.Head}] >= {name}[{arc.Tail}] + 1;"));
        }
        foreach (var idle in Enumerable.Range(0, nodes.Max()).Except(nodes))
        {
            _text.AppendLine(Invariant($"constraint {name}[{idle}] = 0;"));
        }
    }

    private void Goal(IReadOnlyList<int> first)
    {
        var branching = first.Count == 0 ? "" : Invariant($":: bool_search([{string.Join(',', first.Select(Literal))}], dom_w_deg, indomain_min) ");
        if (_model.Objective is not { Vars.Count: > 0 } objective)
        {
            _text.AppendLine(Invariant($"var 0..0: objective;\nsolve {branching}satisfy;"));
        }
        else
        {
            Scale = objective.Coeffs.Aggregate(0L, (a, b) => (long)System.Numerics.BigInteger.GreatestCommonDivisor(a, b));
            var scaled = objective.Coeffs.Select(c => c / Scale).ToList();
            var (least, most) = Bounds(objective.Vars, scaled);
            Shift = (long)objective.Offset / Scale;
            (least, most) = (least + Shift, most + Shift);
            IsCapped = most > LargestObjective;
            _text.AppendLine(Invariant($"var {Math.Max(least, -LargestObjective)}..{Math.Min(most, LargestObjective)}: objective;"));
            _text.AppendLine(Invariant($"constraint objective = {Sum(objective.Vars, scaled, Shift)};"));
            _text.AppendLine(Invariant($"solve {branching}minimize objective;"));
        }
        _text.AppendLine("output [\"objective = \\(objective);\\n\", show(all), \"\\n\"];");
    }

    private void Clause(IReadOnlyList<int> literals) =>
        _text.AppendLine(Invariant($"constraint clause([{string.Join(',', literals.Where(l => l >= 0).Select(Literal))}],[{string.Join(',', literals.Where(l => l < 0).Select(Not).Select(Literal))}]);"));

    private void Enforced(ConstraintProto constraint, string what) => Enforced(constraint.EnforcementLiteral, what);

    private void Enforced(RepeatedField<int> conditions, string what) =>
        _text.AppendLine(conditions.Count == 0 ? Invariant($"constraint {what};") : Invariant($"constraint ({string.Join(" /\\ ", conditions.Select(Literal))}) -> ({what});"));

    private string Count(IReadOnlyList<int> literals) => Invariant($"sum([{string.Join(',', literals.Select(l => Invariant($"bool2int({Literal(l)})")))}])");

    private string Expression(LinearExpressionProto expression) => expression.Vars.Count == 0 ? Number(expression.Offset) : Sum(expression.Vars, expression.Coeffs, expression.Offset);

    private string Sum(IReadOnlyList<int> variables, IReadOnlyList<long> coefficients, long offset)
    {
        var terms = variables.Select((v, i) => coefficients[i] == 1 ? Whole(v) : Invariant($"{coefficients[i]}*{Whole(v)}")).ToList();
        if (offset != 0)
        {
            terms.Add(Number(offset));
        }
        return terms.Count == 0 ? "0" : terms.Count == 1 ? terms[0] : Invariant($"sum([{string.Join(',', terms)}])");
    }

    private string Whole(int variable) => IsBool(variable) ? Invariant($"bool2int(b{variable})") : Invariant($"v{variable}");

    private string Literal(int reference) => reference < 0 ? Invariant($"not {Literal(Not(reference))}") : IsBool(reference) ? Invariant($"b{reference}") : Invariant($"(v{reference} = 1)");

    private bool IsBool(int variable) => _model.Variables[variable].Domain is [0, 1];

    private (long Least, long Most) Bounds(RepeatedField<int> variables, IReadOnlyList<long> coefficients)
    {
        var (least, most) = (0L, 0L);
        for (var i = 0; i < variables.Count; i++)
        {
            var domain = _model.Variables[variables[i]].Domain;
            var (one, other) = (coefficients[i] * domain[0], coefficients[i] * domain[^1]);
            (least, most) = (least + Math.Min(one, other), most + Math.Max(one, other));
        }
        return (least, most);
    }

    private static int Not(int reference) => -1 - reference;

    private static IEnumerable<(long Min, long Max)> Ranges(RepeatedField<long> domain)
    {
        for (var i = 0; i < domain.Count; i += 2)
        {
            yield return (domain[i], domain[i + 1]);
        }
    }
}
