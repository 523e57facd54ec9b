namespace Planner.Solver;

/// <summary>A coefficient times the variable with this index.</summary>
internal readonly record struct LinearTerm(int Variable, long Coefficient)
{
    /// <summary>Adds <paramref name="factor"/> times <paramref name="b"/> to <paramref name="a"/>; both rise by variable, and so does the result.</summary>
    public static LinearTerm[] Merge(LinearTerm[] a, LinearTerm[] b, long factor)
    {
        var merged = new List<LinearTerm>(a.Length + b.Length);
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var (left, right) = (a[i], b[j]);
            int variable = Math.Min(left.Variable, right.Variable);
            long coefficient = 0;
            if (left.Variable == variable) (coefficient, i) = (left.Coefficient, i + 1);
            if (right.Variable == variable) (coefficient, j) = (coefficient + factor * right.Coefficient, j + 1);
            if (coefficient != 0) merged.Add(new(variable, coefficient));
        }
        for (; i < a.Length; i++) merged.Add(a[i]);
        for (; j < b.Length; j++) merged.Add(b[j] with { Coefficient = factor * b[j].Coefficient });
        return [.. merged];
    }
}
