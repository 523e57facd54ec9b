using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Model;

public sealed class DerivedTests
{
    private readonly CpModelBuilder _model = new();

    [Fact]
    public void A_comparison_the_bounds_decide_is_a_constant()
    {
        var x = _model.NewInt(3, 7);
        Assert.True(_model.IsAtMost(x, 7).IsTrue);
        Assert.True(_model.IsAtMost(x, 2).IsFalse);
        Assert.Equal(1, _model.VariableCount);
        Assert.False(_model.IsAtMost(x, 5).IsConstant);
    }

    [Fact]
    public void A_maximum_the_bounds_decide_makes_no_variable()
    {
        LinearExpr x = _model.NewInt(3, 7), y = _model.NewInt(8, 9);
        Assert.Equal(y.ToString(), _model.MaxOf(x, y).ToString());
        Assert.Equal(x.ToString(), _model.MinOf(x, y).ToString());
        Assert.Equal("9", _model.MaxOf(x, 9).ToString());
        Assert.Equal("2", _model.MinOf(2, x).ToString());
        Assert.Equal(2, _model.VariableCount);
        Assert.Throws<ArgumentException>(() => _model.MaxOf());
    }

    [Fact]
    public void A_maximum_the_bounds_leave_open_has_the_tightest_bounds()
    {
        LinearExpr x = _model.NewInt(3, 7), y = _model.NewInt(5, 6);
        Assert.Equal((5, 7), _model.Bounds(_model.MaxOf(x, y)));
        Assert.Equal((3, 6), _model.Bounds(_model.MinOf(x, y)));
        Assert.Equal((4, 7), _model.Bounds(_model.MaxOf(x, 4)));
    }

    [Fact]
    public void A_solution_is_tightened_to_what_follows_one_after_another()
    {
        IntVar x = _model.NewInt(0, 9), moved = _model.NewInt(0, 9), twice = _model.NewInt(0, 99);
        _model.HintFollows(moved, [x], values => Math.Abs(values[0] - 5));
        _model.HintFollows(twice, [moved], values => 2 * values[0]);
        var loose = new CpSolverResponse { Status = CpSolverStatus.Feasible };
        loose.Solution.Add([3, 9, 99]);
        var tight = _model.Tightened(new CpSolution(loose));
        Assert.Equal((3, 2, 4), (tight.Value(x), tight.Value(moved), tight.Value(twice)));
        Assert.False(tight.IsOptimal);
        var none = new CpSolution(new CpSolverResponse { Status = CpSolverStatus.Unknown });
        Assert.Same(none, _model.Tightened(none));
    }

    [Fact]
    public void Hints_for_the_inputs_are_hints_for_what_follows()
    {
        IntVar x = _model.NewInt(0, 9), y = _model.NewInt(0, 9), follows = _model.NewInt(0, 99);
        _model.MaxOf(x, y);
        _model.IsAtMost(x, 4);
        _model.IsAtMost(y, 4);
        var literal = _model.NewBool();
        _model.HintFollows(follows, [x, y], values => 10 * values[0] + values[1]);
        _model.HintFollows(!literal, [x], values => values[0] == 3);
        _model.Hint(x, 3);
        _model.Hint(y, 6);
        var hint = _model.Build().SolutionHint;
        Assert.Equal("0=3 1=6 2=36 3=6 4=1 5=0 6=0", string.Join(' ', hint.Vars.Zip(hint.Values, (v, value) => $"{v}={value}")));
    }
}
