using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Runs of consecutive days or weekends in the model.</summary>
internal static class Runs
{
    /// <summary>Requires that no run of literals that hold is longer than the limit, what is carried in before the first included.</summary>
    public static void AtMost(CpModelBuilder cp, IReadOnlyList<Literal> literals, int carried, int most)
    {
        var left = Math.Max(0, most - carried);
        if (carried > 0 && left < literals.Count)
        {
            cp.AddLessOrEqual(LinearExpr.Sum(literals.Take(left + 1)), left);
        }
        for (var from = 0; from + most < literals.Count; from++)
        {
            cp.AddLessOrEqual(LinearExpr.Sum(literals.Skip(from).Take(most + 1)), most);
        }
    }
}
