namespace Planner.Core.Staffing;

/// <summary>
/// Paid meal breaks (måltidsuppehåll) in long visits alone with a client of personal assistance, where a rast is not
/// possible because the client cannot be left (domain.md §1, an inference).
/// </summary>
public static class MealBreaks
{
    /// <summary>Length of one break in minutes.</summary>
    public const int Minutes = 30;

    /// <summary>Shorter visits need no break of their own.</summary>
    public const int LeastVisitMinutes = 180;

    /// <summary>
    /// Offsets from the visit's start: one break for each started five hours, evenly spread, on whole five minutes;
    /// none for other services, for two or more people, or under three hours.
    /// </summary>
    /// <param name="service">The visit's service, or null for a duty.</param>
    /// <param name="staff">People at the same time.</param>
    /// <param name="visitMinutes">The visit's length.</param>
    public static IReadOnlyList<int> Offsets(Service? service, int staff, int visitMinutes)
    {
        if (service != Service.PersonalAssistance || staff != 1 || visitMinutes < LeastVisitMinutes)
        {
            return [];
        }
        var count = (visitMinutes + 299) / 300;
        return [.. Enumerable.Range(1, count).Select(i => (int)Math.Round(i * visitMinutes / (count + 1) / 5m, MidpointRounding.AwayFromZero) * 5)];
    }
}
