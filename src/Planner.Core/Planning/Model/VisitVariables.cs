using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>One visit in the model: whether it is covered, when it starts, in which window.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="IsFree">Whether the subproblem may change it.</param>
/// <param name="Covered">Whether anyone serves it.</param>
/// <param name="Start">Its start, meaningful when covered.</param>
/// <param name="InWindow">Whether it starts in each of its windows, in their order.</param>
/// <param name="Minutes">Its length, less when it is reduced.</param>
/// <param name="Options">Every way it may be served; for a constant visit the ways it is.</param>
public sealed record VisitVariables(
    Visit Visit, bool IsFree, Literal Covered, LinearExpr Start, LinearExpr Minutes, IReadOnlyList<Literal> InWindow, IReadOnlyList<Option> Options);
