using Planner.Benchmarks.Peers;
using Planner.Solver;

namespace Planner.Benchmarks.Tests;

/// <summary>Models of every kind of constraint mean the same in both languages: what each solver proves to be least is the same.</summary>
public sealed class MiniZincTextTests : IAsyncLifetime
{
    private const int Models = 12;
    private CpSatEnginePool? _pool;

    public async Task InitializeAsync() => _pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System)).Pool;

    public async Task DisposeAsync() => await _pool!.DisposeAsync();

    [Theory]
    [InlineData("Gecode")]
    [InlineData("CBC")]
    public async Task The_least_is_the_same(string name)
    {
        IPeer peer = name == "CBC" ? new CbcPeer(1) : new GecodePeer(1);
        if (peer.Missing is not null)
        {
            return; // where nothing is installed the text alone is tested
        }
        for (var seed = 1; seed <= Models; seed++)
        {
            var model = Random(seed);
            var ours = await new CpSatPeer(_pool!).SolveAsync(model, 30);
            var theirs = await peer.SolveAsync(model, 30);
            Assert.True(ours.Response.Status == theirs.Response.Status, $"seed {seed}: {ours.Response.Status} and {theirs.Response.Status}, {theirs.Note}");
            Assert.Equal(ours.Response.ObjectiveValue, theirs.Response.ObjectiveValue, 6);
        }
    }

    [Fact]
    public void Each_constraint_has_its_line()
    {
        var cp = new CpModelBuilder();
        var (a, b) = (cp.NewBool(), cp.NewBool());
        var n = cp.NewInt(Domain.FromRanges([(0, 0), (3, 9)]));
        cp.AddClause(a, !b);
        cp.AddLessOrEqual(2 * (LinearExpr)n, 10).OnlyEnforceIf(a);
        cp.AddNotEqual(n, 4);
        cp.Minimize(6 * (LinearExpr)n + 12 * a + 30);
        var text = MiniZincText.Of(new PeerModel(cp.Build(), [0, -2]));
        Assert.Equal((6, 5), (text.Scale, text.Shift));
        Assert.Equal(
            """
            var bool: b0;
            var bool: b1;
            var 0..0 union 3..9: v2;
            array[int] of var int: all = [bool2int(b0),bool2int(b1),v2];
            constraint clause([b0],[b1]);
            constraint (b0) -> (2*v2 <= 10);
            constraint v2 <= 3 \/ v2 >= 5;
            var 5..16: objective;
            constraint objective = sum([2*bool2int(b0),v2,5]);
            solve :: bool_search([b0,not b1], dom_w_deg, indomain_min) minimize objective;
            output ["objective = \(objective);\n", show(all), "\n"];

            """.ReplaceLineEndings(), text.Text.ReplaceLineEndings());
    }

    /// <summary>Visits on a round trip at times of their own, some left out at a price, with clauses, sums, gaps and a largest one.</summary>
    private static PeerModel Random(int seed)
    {
        var random = new Random(seed);
        var cp = new CpModelBuilder();
        var serves = Enumerable.Range(0, 4).Select(_ => cp.NewBool()).ToList();
        var starts = serves.Select(_ => cp.NewInt(Domain.FromRanges([(0, random.Next(3, 12)), (20, 25)]))).ToList();
        var sizes = serves.Select(_ => random.Next(3, 9)).ToList();
        cp.AddNoOverlap(serves.Select((s, i) => cp.NewFixedSizeInterval(starts[i], sizes[i], s)));
        var arcs = new List<(int, int, Literal)> { (0, 0, cp.NewBool()) };
        for (var i = 0; i < serves.Count; i++)
        {
            arcs.Add((i + 1, i + 1, !serves[i]));
            arcs.Add((0, i + 1, cp.NewBool()));
            arcs.Add((i + 1, 0, cp.NewBool()));
            for (var j = 0; j < serves.Count; j++)
            {
                if (i != j)
                {
                    var taken = cp.NewBool();
                    arcs.Add((i + 1, j + 1, taken));
                    cp.AddGreaterOrEqual((LinearExpr)starts[j], starts[i] + sizes[i] + random.Next(1, 5)).OnlyEnforceIf(taken);
                }
            }
        }
        cp.AddCircuit(arcs);
        cp.AddClause(serves[0], serves[1]);
        cp.AddAtMostOne([serves[1], serves[2], cp.NewBool()]);
        cp.AddBoolAnd([serves[3], !serves[1]]).OnlyEnforceIf(serves[2]);
        cp.AddNotEqual(starts[0], 5).OnlyEnforceIf(serves[0]);
        cp.AddExactlyOne([cp.NewBool(), serves[0]]);
        var last = cp.MaxOf(serves.Select((s, i) => starts[i] + (LinearExpr)(s * sizes[i])).Append(LinearExpr.Constant(7)));
        var early = cp.IsAtMost(starts[3], 4);
        cp.Minimize(3 * last + LinearExpr.Sum(serves.Select(s => !s * (10 * random.Next(1, 9)))) + early * 7 + LinearExpr.Sum(starts.Select(s => (LinearExpr)s)) + 1000);
        return new PeerModel(cp.Build(), []);
    }
}
