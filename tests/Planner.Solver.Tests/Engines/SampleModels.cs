using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Engines;

internal static class SampleModels
{
    /// <summary>Solved at once.</summary>
    public static CpModelProto Easy()
    {
        var model = new CpModelBuilder();
        var x = model.NewInt(0, 9);
        model.AddGreaterOrEqual(3 * x, 10);
        model.Minimize(x);
        return model.Build();
    }

    /// <summary>A market split problem: equations over Booleans that keep any solver busy for much longer than a test may take.</summary>
    public static CpModelProto Endless() => EndlessBuilder().Build();

    public static CpModelBuilder EndlessBuilder()
    {
        var random = new Random(7);
        var model = new CpModelBuilder();
        var taken = Enumerable.Range(0, 50).Select(_ => model.NewBool()).ToList();
        for (int row = 0; row < 6; row++)
        {
            var weights = taken.Select(t => (t, random.NextInt64(100))).ToList();
            model.AddEqual(LinearExpr.WeightedSum(weights), weights.Sum(w => w.Item2) / 2);
        }
        return model;
    }

    /// <summary>A knapsack of many dimensions: solutions come fast and get better for long, proof comes late.</summary>
    public static CpModelBuilder Knapsack()
    {
        var random = new Random(5);
        var model = new CpModelBuilder();
        var taken = Enumerable.Range(0, 80).Select(_ => model.NewBool()).ToList();
        for (int dimension = 0; dimension < 10; dimension++)
            model.AddLessOrEqual(LinearExpr.WeightedSum(taken.Select(t => (t, random.NextInt64(1, 1000)))), 10_000);
        model.Minimize(LinearExpr.WeightedSum(taken.Select(t => (t, -random.NextInt64(300, 700)))));
        return model;
    }

    /// <summary>Jobs to spread over machines so that the busiest ends early.</summary>
    public static (CpModelBuilder Model, Literal[][] Takes) Spread(int jobs, int machines)
    {
        var random = new Random(3);
        var model = new CpModelBuilder();
        var takes = Enumerable.Range(0, jobs).Select(_ => Enumerable.Range(0, machines).Select(_ => model.NewBool()).ToArray()).ToArray();
        foreach (var job in takes) model.AddExactlyOne(job);
        var lengths = takes.Select(_ => random.NextInt64(20, 99)).ToArray();
        var busiest = model.NewInt(0, lengths.Sum());
        for (int m = 0; m < machines; m++)
            model.AddLessOrEqual(LinearExpr.WeightedSum(takes.Select((job, j) => (job[m], lengths[j]))), busiest);
        model.Minimize(busiest);
        return (model, takes);
    }
}
