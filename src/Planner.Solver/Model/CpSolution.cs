using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>What the solver found: the values of a solution, if there is one, and what is proven.</summary>
public sealed class CpSolution
{
    private readonly CpSolverResponse _response;

    /// <summary>Reads an engine's answer.</summary>
    /// <exception cref="ArgumentException">The engine rejected the model as invalid, which is a fault in how it was built.</exception>
    public CpSolution(CpSolverResponse response) => _response = response.Status != CpSolverStatus.ModelInvalid
        ? response
        : throw new ArgumentException($"The solver rejected the model: {response.SolutionInfo}. Maybe a sum can overflow 64 bits or a demand be negative.");

    /// <summary>Whether there are values to read.</summary>
    public bool HasSolution => _response.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;

    /// <summary>Whether no solution can be better (within the gap limits, if any were set).</summary>
    public bool IsOptimal => _response.Status == CpSolverStatus.Optimal;

    /// <summary>Whether it is proven that there is no solution.</summary>
    public bool IsInfeasible => _response.Status == CpSolverStatus.Infeasible;

    /// <summary>The objective's value; only meaningful with a solution.</summary>
    public double Objective => _response.ObjectiveValue;

    /// <summary>No solution can have an objective below this.</summary>
    public double Bound => _response.BestObjectiveBound;

    /// <summary>The engine's own message, with its counters and times in seconds.</summary>
    public CpSolverResponse Response => _response;

    internal IReadOnlyList<long> Values => HasSolution ? _response.Solution
        : throw new InvalidOperationException($"There is no solution to read (status {_response.Status}). Maybe check HasSolution first.");

    /// <summary>The expression's value in the solution.</summary>
    /// <exception cref="InvalidOperationException">There is no solution.</exception>
    public long Value(LinearExpr expression)
    {
        var values = Values;
        long sum = expression.Offset;
        foreach (var (variable, coefficient) in expression.Terms) sum += coefficient * values[variable];
        return sum;
    }

    /// <summary>Whether the literal holds in the solution.</summary>
    /// <exception cref="InvalidOperationException">There is no solution and the literal is no constant.</exception>
    public bool Value(Literal literal) =>
        literal.IsConstant ? literal.IsTrue : Values[literal.Variable] != (literal.IsNegated ? 1 : 0);
}
