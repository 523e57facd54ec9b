namespace Planner.Core.Staffing;

/// <summary>
/// The paid meal (måltidsuppehåll) of somebody alone with a client: it lies inside the visit, because the workplace
/// cannot be left, and replaces the rast (domain.md §1).
/// </summary>
public static class MealBreaks
{
    /// <summary>Length of one meal, in minutes.</summary>
    public const int Minutes = 30;

    private const int ShortestVisit = 180;
    private const int MostBetween = 300;
    private const int Step = 5;

    /// <summary>Where the meals of a visit of the length begin, minutes from its start, evenly spread; none in a short visit.</summary>
    public static IReadOnlyList<int> In(int visitMinutes)
    {
        if (visitMinutes < ShortestVisit)
        {
            return [];
        }
        var count = (visitMinutes + MostBetween - 1) / MostBetween;
        return [.. Enumerable.Range(1, count).Select(i => i * visitMinutes / (count + 1) / Step * Step)];
    }
}
