using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>A person's week as it was laid out, with what search asks of it again and again.</summary>
/// <param name="Week">The week.</param>
/// <param name="Score">What the rules of one person's week say of it.</param>
/// <param name="Loads">Its load under each team rule, then its share of each day under each day rule.</param>
/// <param name="Key">Tells it from other weeks of the run: made of whose it is, what is served when, and any layout of its own.</param>
internal sealed record LaidWeek(PersonWeek Week, Score Score, int[] Loads, ulong Key)
{
    /// <summary>Position of the person.</summary>
    public int Person => Week.Person.Index;
}
