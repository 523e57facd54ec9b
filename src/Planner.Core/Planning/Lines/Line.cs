namespace Planner.Core.Planning;

/// <summary>One person's horizon as a line: a shift type or a day off for each day.</summary>
/// <param name="Person">Position of the person.</param>
/// <param name="Types">Position of the day's shift type, −1 for a day off.</param>
/// <param name="Cost">What the line costs by itself, in the board's units.</param>
/// <param name="Slots">The slots it works, ascending.</param>
internal sealed record Line(int Person, sbyte[] Types, long Cost, int[] Slots)
{
    public bool SameAs(Line other) => Person == other.Person && Types.AsSpan().SequenceEqual(other.Types);
}
