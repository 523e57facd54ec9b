namespace Planner.Solver;

/// <summary>A span [Start, End) of the given size that exists only when its presence literal holds. Made by <see cref="CpModelBuilder"/>.</summary>
public readonly struct Interval
{
    internal Interval(int index, LinearExpr start, LinearExpr size, LinearExpr end, Literal presence) =>
        (Index, Start, Size, End, Presence) = (index, start, size, end, presence);

    /// <summary>Where the span starts.</summary>
    public LinearExpr Start { get; }

    /// <summary>How long it is, never negative when present.</summary>
    public LinearExpr Size { get; }

    /// <summary>The first point after it.</summary>
    public LinearExpr End { get; }

    /// <summary>Whether it exists. Absent intervals neither overlap nor use capacity.</summary>
    public Literal Presence { get; }

    /// <summary>The position among the model's constraints; meaningless when absence is certain.</summary>
    internal int Index { get; }
}
