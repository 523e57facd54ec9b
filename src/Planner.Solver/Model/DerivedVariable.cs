namespace Planner.Solver;

/// <summary>A variable the builder made itself, with how its value follows from others, so that hints stay complete.</summary>
internal sealed record DerivedVariable(int Variable, IReadOnlyList<LinearExpr> Inputs, Func<IEnumerable<long>, long> Combine);
