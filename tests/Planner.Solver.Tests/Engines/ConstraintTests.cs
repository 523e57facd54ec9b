namespace Planner.Solver.Tests.Engines;

/// <summary>Small models of each constraint kind: the solver's best must equal the best of all assignments tried one by one.</summary>
[Collection(EngineTestGroup.Name)]
public sealed class ConstraintTests(EngineFixture engine)
{
    private const int Largest = 4;
    private readonly CpModelBuilder _model = new();

    [Fact]
    public Task Linear_and_domain() => BestOfTwoIntegers(
        (x, y) => { _model.AddLinear(x + 2 * y, 3, 9); _model.AddInDomain(x - y, Domain.FromValues([-2, 1, 3])); _model.AddNotEqual(x, 3); },
        (x, y) => x + 2 * y is >= 3 and <= 9 && x - y is -2 or 1 or 3 && x != 3,
        (5, -4));

    [Fact]
    public Task Comparison_under_a_condition() => BestOfTwoIntegers(
        (x, y) => { var b = _model.NewBool(); _model.AddLessOrEqual(x, y).OnlyEnforceIf(b); _model.AddGreaterOrEqual(x, y + 2).OnlyEnforceIf(!b); },
        (x, y) => x <= y || x >= y + 2,
        (-3, 2));

    [Fact]
    public Task Largest_and_smallest() => BestOfTwoIntegers(
        (x, y) =>
        {
            var (max, min) = (_model.NewInt(0, 20), _model.NewInt(-20, 20));
            _model.AddMaxEquality(max, [x + y, 2 * x, 3]);
            _model.AddMinEquality(min, [x, y - 1]);
            _model.AddLessOrEqual(max + min, 5);
        },
        (x, y) => Math.Max(Math.Max(x + y, 2 * x), 3) + Math.Min(x, y - 1) <= 5,
        (-1, -1));

    [Fact]
    public Task No_overlap_of_two_moving_intervals() => BestOfTwoIntegers(
        (x, y) => _model.AddNoOverlap([_model.NewFixedSizeInterval(x, 2, Literal.True), _model.NewFixedSizeInterval(y + 1, 1, Literal.True), _model.NewFixedSizeInterval(1, 1, Literal.True)]),
        (x, y) => (x + 2 <= y + 1 || y + 2 <= x) && (x + 2 <= 1 || x >= 2) && (y + 2 <= 1 || y + 1 >= 2),
        (2, 1));

    [Fact]
    public Task An_interval_ties_start_size_and_end() => BestOfTwoIntegers(
        (x, y) => _model.NewInterval(x, y - 1, 3, Literal.True),
        (x, y) => x + y - 1 == 3 && y >= 1,
        (1, 0));

    [Fact]
    public Task Cumulative_with_variable_demand() => BestOfTwoIntegers(
        (x, y) => _model.AddCumulative([(_model.NewFixedSizeInterval(x, 2, Literal.True), y), (_model.NewFixedSizeInterval(2, 1, Literal.True), 2)], 3),
        (x, y) => (x is 1 or 2 ? y + 2 : Math.Max(y, 2)) <= 3,
        (1, -3));

    [Fact]
    public Task Clauses_and_implications() => BestOfFourBooleans(
        b => { _model.AddClause(b[0], !b[1], Literal.False); _model.AddImplication(b[2], b[1]); _model.AddBoolAnd([b[1], b[3]]).OnlyEnforceIf(b[2]); },
        b => (b[0] || !b[1]) && (!b[2] || b[1]) && (!b[2] || b[3]),
        [3, -1, -4, 2]);

    [Fact]
    public Task At_most_and_exactly_one() => BestOfFourBooleans(
        b => { _model.AddAtMostOne([b[0], b[1], b[2]]); _model.AddExactlyOne([!b[1], b[3]]).OnlyEnforceIf(b[0]); },
        b => Count(b[0], b[1], b[2]) <= 1 && (!b[0] || Count(!b[1], b[3]) == 1),
        [-4, -3, -2, -1]);

    [Fact]
    public Task And_or_literals_are_equivalences() => BestOfFourBooleans(
        b => { _model.AddEqual(_model.AndOf(b[0], !b[1]) + _model.OrOf(b[2], b[3]), 1); },
        b => Count(b[0] && !b[1], b[2] || b[3]) == 1,
        [-3, 1, -1, -1]);

    [Fact]
    public async Task A_circuit_takes_the_shortest_round_trip()
    {
        long[][] length = [[0, 1, 9, 4], [1, 0, 3, 9], [9, 3, 0, 1], [4, 9, 1, 0]];
        var arcs = (from i in Enumerable.Range(0, 4)
                    from j in Enumerable.Range(0, 4)
                    where i != j
                    select (Tail: i, Head: j, Taken: _model.NewBool())).ToList();
        _model.AddCircuit([.. arcs, (3, 3, Literal.False)]);
        _model.Minimize(LinearExpr.WeightedSum(arcs.Select(a => (a.Taken, length[a.Tail][a.Head]))));
        Assert.Equal(9, (await engine.SolveAsync(_model)).Objective);
    }

    [Fact]
    public async Task An_impossible_model_is_proven_infeasible()
    {
        var x = _model.NewInt(0, 5);
        _model.AddEqual(2 * x, 5);
        Assert.True((await engine.SolveAsync(_model)).IsInfeasible);
    }

    [Fact]
    public async Task A_plainly_false_constraint_makes_the_model_infeasible()
    {
        _model.AddLessOrEqual(2, 1);
        Assert.True((await engine.SolveAsync(_model)).IsInfeasible);
    }

    private async Task BestOfTwoIntegers(Action<IntVar, IntVar> add, Func<long, long, bool> holds, (long X, long Y) cost)
    {
        var (x, y) = (_model.NewInt(0, Largest), _model.NewInt(0, Largest));
        add(x, y);
        _model.Minimize(x * cost.X + y * cost.Y + 7);
        var solution = await engine.SolveAsync(_model);
        long best = (from a in Enumerable.Range(0, Largest + 1)
                     from b in Enumerable.Range(0, Largest + 1)
                     where holds(a, b)
                     select a * cost.X + b * cost.Y + 7).Min();
        Assert.True(solution.IsOptimal);
        Assert.Equal((best, best), ((long)solution.Objective, (long)solution.Bound));
        Assert.True(holds(solution.Value(x), solution.Value(y)));
        Assert.Equal(best, solution.Value(x * cost.X + y * cost.Y + 7));
    }

    private async Task BestOfFourBooleans(Action<Literal[]> add, Func<bool[], bool> holds, long[] cost)
    {
        Literal[] literals = [_model.NewBool(), _model.NewBool(), _model.NewBool(), _model.NewBool()];
        add(literals);
        _model.Minimize(LinearExpr.WeightedSum(literals.Zip(cost)));
        var solution = await engine.SolveAsync(_model);
        long best = (from bits in Enumerable.Range(0, 16) let b = Bits(bits) where holds(b) select Total(b, cost)).Min();
        Assert.Equal(best, (long)solution.Objective);
        Assert.True(holds([.. literals.Select(l => solution.Value(l))]));
    }

    private static bool[] Bits(int bits) => [.. Enumerable.Range(0, 4).Select(i => (bits >> i & 1) == 1)];

    private static long Total(bool[] b, long[] cost) => b.Zip(cost, (held, c) => held ? c : 0).Sum();

    private static int Count(params bool[] held) => held.Count(h => h);
}
