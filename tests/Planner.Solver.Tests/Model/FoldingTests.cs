namespace Planner.Solver.Tests.Model;

public sealed class FoldingTests
{
    private readonly CpModelBuilder _model = new();

    [Fact]
    public void Constant_literals_in_a_clause_are_folded()
    {
        var a = _model.NewBool();
        _model.AddClause(a, Literal.True);
        _model.AddClause(a, !a);
        Assert.Equal(0, _model.ConstraintCount);
        _model.AddClause(a, Literal.False);
        Assert.Equal([0], _model.Build().Constraints.Single().BoolOr.Literals);
    }

    [Fact]
    public void A_false_constraint_becomes_an_empty_clause_and_a_false_condition_drops_it()
    {
        _model.AddLinear(5, 0, 4);
        Assert.Empty(_model.Build().Constraints.Single().BoolOr.Literals);
        var model = new CpModelBuilder();
        model.AddLinear(5, 0, 4).OnlyEnforceIf(Literal.False);
        Assert.Equal(0, model.ConstraintCount);
    }

    [Fact]
    public void A_false_constraint_forbids_its_condition()
    {
        var a = _model.NewBool();
        _model.AddBoolOr([]).OnlyEnforceIf(!a, Literal.True);
        Assert.Equal([-1], _model.Build().Constraints.Single().EnforcementLiteral);
    }

    [Fact]
    public void Bounds_decide_linear_constraints_early()
    {
        var x = _model.NewInt(0, 10);
        _model.AddLessOrEqual(x, 10);
        _model.AddGreaterOrEqual(x * 2 - 1, -1);
        Assert.Equal(0, _model.ConstraintCount);
        Assert.Equal((-17, 3), _model.Bounds(3 - 2 * x));
        _model.AddLessOrEqual(x, 9);
        Assert.Equal([long.MinValue, 9], _model.Build().Constraints.Single().Linear.Domain);
    }

    [Fact]
    public void A_true_literal_decides_the_others_of_at_most_one()
    {
        var (a, b) = (_model.NewBool(), _model.NewBool());
        _model.AddAtMostOne([a, Literal.True, b]);
        Assert.Equal([-1, -2], _model.Build().Constraints.Single().BoolAnd.Literals);
    }

    [Fact]
    public void Absent_intervals_leave_no_trace()
    {
        var there = _model.NewFixedSizeInterval(3, 2, Literal.True);
        var absent = _model.NewFixedSizeInterval(3, 2, Literal.False);
        _model.AddNoOverlap([there, absent]);
        Assert.Equal(1, _model.ConstraintCount);
    }

    [Fact]
    public void And_of_constants_and_single_literals_makes_no_variable()
    {
        var a = _model.NewBool();
        Assert.Equal(a, _model.AndOf(a, Literal.True, a));
        Assert.Equal(Literal.False, _model.AndOf(a, !a));
        Assert.Equal(Literal.True, _model.OrOf(a, Literal.True));
        Assert.Equal(a, _model.OrOf(a, Literal.False));
        Assert.Equal(Literal.False, _model.OrOf());
        Assert.Equal(1, _model.VariableCount);
    }

    [Fact]
    public void Hints_of_derived_variables_are_completed()
    {
        var (a, b) = (_model.NewBool(), _model.NewBool());
        var either = _model.OrOf(a, b);
        _model.Hint(a, false);
        Assert.Single(_model.Build().SolutionHint.Vars);
        _model.Hint(!b, false);
        var hint = _model.Build().SolutionHint;
        Assert.Equal([0, 1, 2], hint.Vars);
        Assert.Equal([0, 1, 0], hint.Values);
        Assert.True(!either != either);
    }

    [Fact]
    public void A_circuit_whose_node_lost_all_arcs_is_violated()
    {
        var a = _model.NewBool();
        _model.AddCircuit([(0, 1, a), (1, 0, a), (2, 2, Literal.False)]);
        Assert.Empty(_model.Build().Constraints.Single().BoolOr.Literals);
    }
}
