using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// The order in which a shift's visits are served: a circuit through a depot, visits not served looping on themselves.
/// Arcs that no start times allow are left out; one that is taken leaves time to travel.
/// </summary>
public sealed class Route
{
    private readonly IReadOnlyList<(ServedVisit Visit, Literal Last)> _lasts;
    private readonly Literal _empty;

    private Route(IReadOnlyList<Arc> arcs, IReadOnlyList<(ServedVisit Visit, Literal First)> firsts, IReadOnlyList<(ServedVisit Visit, Literal Last)> lasts, Literal empty)
    {
        (Arcs, Firsts, _lasts, _empty) = (arcs, firsts, lasts, empty);
    }

    /// <summary>One visit directly after another.</summary>
    /// <param name="From">The earlier visit.</param>
    /// <param name="To">The next visit.</param>
    /// <param name="Taken">Whether it is so.</param>
    /// <param name="Travel">Travel minutes between them.</param>
    public sealed record Arc(ServedVisit From, ServedVisit To, Literal Taken, int Travel);

    /// <summary>Every possible succession.</summary>
    public IReadOnlyList<Arc> Arcs { get; }

    /// <summary>Each visit with whether it is the shift's first.</summary>
    public IReadOnlyList<(ServedVisit Visit, Literal First)> Firsts { get; }

    /// <summary>Minutes travelled.</summary>
    public LinearExpr Travel => LinearExpr.WeightedSum(Arcs.Where(a => a.Travel > 0).Select(a => (a.Taken, (long)a.Travel)));

    /// <summary>Every literal of the circuit with its value when these visits are served in this order.</summary>
    internal IEnumerable<(Literal Literal, bool Holds)> Values(IReadOnlyList<ServedVisit> order)
    {
        var next = new Dictionary<ServedVisit, ServedVisit>(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < order.Count; i++)
        {
            next[order[i - 1]] = order[i];
        }
        foreach (var arc in Arcs)
        {
            yield return (arc.Taken, ReferenceEquals(next.GetValueOrDefault(arc.From), arc.To));
        }
        foreach (var (visit, first) in Firsts)
        {
            yield return (first, order.Count > 0 && ReferenceEquals(order[0], visit));
        }
        foreach (var (visit, last) in _lasts)
        {
            yield return (last, order.Count > 0 && ReferenceEquals(order[^1], visit));
        }
        yield return (_empty, _empty.IsTrue || (!_empty.IsFalse && order.Count == 0));
    }

    internal static Route Create(CpModelBuilder cp, PlanningProblem problem, IReadOnlyList<ServedVisit> visits)
    {
        var circuit = new List<(int, int, Literal)>();
        var arcs = new List<Arc>();
        var firsts = new List<(ServedVisit, Literal)>();
        var lasts = new List<(ServedVisit, Literal)>();
        var empty = visits.Count > 0 && visits.All(v => !v.Serves.IsTrue) ? cp.NewBool() : Literal.Of(visits.Count == 0);
        for (var i = 0; i < visits.Count; i++)
        {
            var (first, last) = (cp.NewBool(), cp.NewBool());
            firsts.Add((visits[i], first));
            lasts.Add((visits[i], last));
            circuit.Add((0, i + 1, first));
            circuit.Add((i + 1, 0, last));
            if (!visits[i].Serves.IsTrue)
            {
                circuit.Add((i + 1, i + 1, !visits[i].Serves));
            }
            arcs.AddRange(ArcsFrom(i));
        }
        if (visits.Count > 0)
        {
            circuit.Add((0, 0, empty));
            cp.AddCircuit(circuit);
        }
        return new Route(arcs, firsts, lasts, empty);

        IEnumerable<Arc> ArcsFrom(int i)
        {
            for (var j = 0; j < visits.Count; j++)
            {
                var (from, to) = (visits[i], visits[j]);
                var travel = problem.Travel(from.Visit, to.Visit);
                if (i != j && from.Visit.Index != to.Visit.Index && from.EarliestEnd(cp) + travel <= to.LatestStart(cp))
                {
                    var taken = cp.NewBool();
                    circuit.Add((i + 1, j + 1, taken));
                    cp.AddGreaterOrEqual(to.Start, from.End + travel).OnlyEnforceIf(taken);
                    yield return new Arc(from, to, taken, travel);
                }
            }
        }
    }
}
