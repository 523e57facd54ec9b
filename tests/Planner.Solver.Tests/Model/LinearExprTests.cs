namespace Planner.Solver.Tests.Model;

public sealed class LinearExprTests
{
    private readonly CpModelBuilder _model = new();

    [Fact]
    public void Terms_merge_and_cancel()
    {
        var (a, x) = (_model.NewBool(), _model.NewInt(0, 9));
        Assert.Equal("2·v0 + 3·v1 + 4", (2 * a + 3 * x + 4).ToString());
        Assert.Equal("7", (7 + x - x).ToString());
        Assert.Equal("1", (a + !a).ToString());
        Assert.Equal("-1·v1 + 5", (5 - x).ToString());
    }

    [Fact]
    public void A_sum_equals_repeated_addition()
    {
        var random = new Random(1);
        var literals = Enumerable.Range(0, 9).Select(_ => _model.NewBool()).ToList();
        var terms = Enumerable.Range(0, 60).Select(_ => (Literal: Pick(random, literals), Weight: random.NextInt64(-9, 9))).ToList();
        var added = terms.Aggregate(LinearExpr.Constant(0), (sum, t) => sum + t.Literal * t.Weight);
        Assert.Equal(added.ToString(), LinearExpr.WeightedSum(terms).ToString());
        Assert.Equal(added.ToString(), LinearExpr.Sum(terms.Select(t => t.Weight * t.Literal)).ToString());
    }

    private static Literal Pick(Random random, List<Literal> literals) => random.Next(4) switch
    {
        0 => Literal.True,
        1 => !literals[random.Next(9)],
        _ => literals[random.Next(9)],
    };
}
