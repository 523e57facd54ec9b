using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>A break of a shift in the model: unpaid (rast or the gap of a split shift), or the paid meal inside a visit.</summary>
/// <param name="Present">Whether it is taken.</param>
/// <param name="Start">Its start; the day's first minute when an unpaid one is not taken.</param>
/// <param name="Minutes">Its length; 0 when an unpaid one is not taken.</param>
/// <param name="IsSplit">Whether it is the gap of a split shift.</param>
/// <param name="Paid">Whether it is a paid meal.</param>
public sealed record BreakVariables(Literal Present, LinearExpr Start, LinearExpr Minutes, Literal IsSplit, bool Paid)
{
    /// <summary>Its end.</summary>
    public LinearExpr End { get; } = Start + Minutes;
}
