using Google.OrTools.Sat;

namespace Planner.Solver;

public sealed partial class CpModelBuilder
{
    /// <summary>An interval that, when present, satisfies start + size = end and size ≥ 0. Expressions of several variables get one of their own.</summary>
    public Interval NewInterval(LinearExpr start, LinearExpr size, LinearExpr end, Literal presence)
    {
        if (presence.IsFalse) return new(-1, start, size, end, presence);
        AddEqual(start + size, end).OnlyEnforceIf(presence);
        _intervals.Add(new(Affine(start), NotNegative(size, presence), Affine(end), presence));
        return new(_intervals.Count - 1, start, size, end, presence);
    }

    /// <summary>An interval of a fixed size, ending at start + size.</summary>
    /// <exception cref="ArgumentException">The size is negative.</exception>
    public Interval NewFixedSizeInterval(LinearExpr start, long size, Literal presence)
    {
        if (size < 0) throw new ArgumentException($"An interval cannot have size {size}. Maybe its start and end are swapped.", nameof(size));
        var first = presence.IsFalse ? start : Affine(start);
        return NewInterval(first, size, first + size, presence);
    }

    /// <summary>Requires that no two present intervals overlap; touching is allowed.</summary>
    public ConstraintRef AddNoOverlap(IEnumerable<Interval> intervals)
    {
        var possible = intervals.Where(i => !i.Presence.IsFalse).ToList();
        if (possible.Count <= 1) return Add(ConstraintRef.Satisfied());
        var noOverlap = new NoOverlapConstraintProto();
        noOverlap.Intervals.Add(possible.Select(i => i.Index));
        return Add(new ConstraintProto { NoOverlap = noOverlap });
    }

    /// <summary>Requires that the demands of the present intervals never sum to more than the capacity, at any point.</summary>
    /// <remarks>Demands must not be able to be negative.</remarks>
    public ConstraintRef AddCumulative(IEnumerable<(Interval Interval, LinearExpr Demand)> tasks, LinearExpr capacity)
    {
        var possible = tasks.Where(t => !t.Interval.Presence.IsFalse).ToList();
        if (possible.Count == 0) return AddGreaterOrEqual(capacity, 0);
        var cumulative = new CumulativeConstraintProto { Capacity = Affine(capacity).ToProto() };
        cumulative.Intervals.Add(possible.Select(t => t.Interval.Index));
        cumulative.Demands.AddRange(possible.Select(t => Affine(t.Demand).ToProto()));
        return Add(new ConstraintProto { Cumulative = cumulative });
    }

    /// <summary>Requires the arcs whose literals hold to form one round trip through all nodes; a node with a held arc to itself is left out of it.</summary>
    public ConstraintRef AddCircuit(IEnumerable<(int Tail, int Head, Literal Taken)> arcs)
    {
        var all = arcs.ToList();
        var possible = all.FindAll(a => !a.Taken.IsFalse);
        // The solver ignores nodes without arcs, so a node whose arcs all fell away has to be noticed here.
        if (Nodes(all).Except(Nodes(possible)).Any()) return Add(ConstraintRef.Violated());
        if (possible.Count == 0) return Add(ConstraintRef.Satisfied());
        var circuit = new CircuitConstraintProto();
        circuit.Tails.Add(possible.Select(a => a.Tail));
        circuit.Heads.Add(possible.Select(a => a.Head));
        circuit.Literals.Add(possible.Select(a => ReferenceOf(a.Taken)));
        return Add(new ConstraintProto { Circuit = circuit });
    }

    /// <summary>The size, or where its bounds allow less than zero, which the solver rejects, a variable equal to it when the interval is present.</summary>
    private LinearExpr NotNegative(LinearExpr size, Literal presence)
    {
        var (min, max) = Bounds(size);
        if (min >= 0) return Affine(size);
        var allowed = NewInt(0, Math.Max(max, 0));
        AddEqual(allowed, size).OnlyEnforceIf(presence);
        _derived.Add(new(allowed.Variable, [size], values => Math.Max(values.Single(), 0)));
        return allowed;
    }

    private static IEnumerable<int> Nodes(IEnumerable<(int Tail, int Head, Literal Taken)> arcs) =>
        arcs.SelectMany(a => new[] { a.Tail, a.Head });
}
