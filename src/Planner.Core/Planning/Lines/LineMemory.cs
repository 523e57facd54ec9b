namespace Planner.Core.Planning;

/// <summary>
/// What a rule must remember of a line from day to day besides runs, minutes and counts: a number that each day's shift or day off
/// leads on from. A rule that looks further back than yesterday's shift says itself with one.
/// </summary>
internal abstract class LineMemory
{
    /// <summary>A day off.</summary>
    protected const int Off = -1;

    /// <summary>How many numbers there are, from 0.</summary>
    public abstract int States { get; }

    /// <summary>The number before the first day.</summary>
    public abstract int Start { get; }

    /// <summary>The number after the day, or −1 when the line may not go on so.</summary>
    /// <param name="state">The number before it.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">Yesterday's shift type, or −1 after a day off and on the first day.</param>
    /// <param name="type">The day's shift type, or −1 for a day off.</param>
    public abstract int After(int state, int day, int before, int type);
}
