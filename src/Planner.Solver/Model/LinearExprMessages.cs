using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>Turns expressions into the solver's messages.</summary>
internal static class LinearExprMessages
{
    public static LinearExpressionProto ToProto(this LinearExpr expression)
    {
        var proto = new LinearExpressionProto { Offset = expression.Offset };
        foreach (var term in expression.Terms)
        {
            proto.Vars.Add(term.Variable);
            proto.Coeffs.Add(term.Coefficient);
        }
        return proto;
    }

    /// <summary>"The expression has a value of the domain", with the constant part moved into the domain.</summary>
    public static LinearConstraintProto InDomain(this LinearExpr expression, Domain domain)
    {
        var proto = new LinearConstraintProto();
        foreach (var term in expression.Terms)
        {
            proto.Vars.Add(term.Variable);
            proto.Coeffs.Add(term.Coefficient);
        }
        foreach (var (min, max) in domain.Shift(-expression.Offset).Ranges) proto.Domain.Add([min, max]);
        return proto;
    }
}
