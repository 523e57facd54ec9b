using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>A small model with the kinds of constraints real ones have. Solving it makes a new engine compile the code it will need.</summary>
internal static class WarmUp
{
    private const int Tasks = 10;
    private const int Workers = 8;
    public static SatParameters Parameters() => new SolveLimits(10, 0.01, 1) { Presolve = false }.ToParameters();

    public static CpModelProto Model()
    {
        var model = new CpModelBuilder();
        var takes = new Literal[Workers, Tasks];
        var starts = Enumerable.Range(0, Tasks).Select(t => model.NewInt(7 * t % 40, 7 * t % 40 + 15)).ToList();
        foreach (int w in Enumerable.Range(0, Workers))
            foreach (int t in Enumerable.Range(0, Tasks)) takes[w, t] = model.NewBool();
        var costs = new List<LinearExpr>();
        foreach (int t in Enumerable.Range(0, Tasks)) costs.Add(Cover(model, t, [.. Enumerable.Range(0, Workers).Select(w => takes[w, t])]));
        foreach (int w in Enumerable.Range(0, Workers)) costs.Add(Load(model, w, starts, [.. Enumerable.Range(0, Tasks).Select(t => takes[w, t])]));
        model.Minimize(LinearExpr.Sum(costs));
        return model.Build();
    }

    private static LinearExpr Cover(CpModelBuilder model, int task, IReadOnlyList<Literal> takers)
    {
        var nobody = model.NewBool();
        model.AddExactlyOne([nobody, .. takers]);
        return 1000 * nobody + LinearExpr.WeightedSum(takers.Select((taker, w) => (taker, (long)((task * 31 + w * 17) * (task + w) % 50))));
    }

    private static LinearExpr Load(CpModelBuilder model, int worker, List<IntVar> starts, IReadOnlyList<Literal> taken)
    {
        model.AddNoOverlap(taken.Select((present, t) => model.NewFixedSizeInterval(starts[t], 5 + (t + worker) % 6, present)));
        var excess = model.NewInt(0, 100);
        model.AddMaxEquality(excess, [0, LinearExpr.Sum(taken) * 6 - 12]);
        var work = LinearExpr.WeightedSum(taken.Select((present, t) => (present, 30L + t * 37 % 120)));
        var overtime = model.NewInt(0, 1000);
        model.AddGreaterOrEqual(overtime, work - 60 - worker * 53 % 140);
        return 3 * excess + 2 * overtime + model.AndOf(taken[0], taken[^1]);
    }
}
