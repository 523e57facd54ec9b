namespace Planner.Core.Planning;

/// <summary>The cheapest a person-day can be at some prices, and what it is then like.</summary>
/// <param name="Price">Its price; none is cheaper.</param>
/// <param name="Start">When the shift starts, or -1 for a day off.</param>
/// <param name="End">When it ends, or -1 for a day off.</param>
/// <param name="PaidMinutes">Its paid minutes.</param>
/// <param name="Visits">The visits it serves, by index, in order; one may come twice.</param>
internal sealed record DayChoice(double Price, int Start, int End, int PaidMinutes, IReadOnlyList<int> Visits)
{
    public bool IsFree => Start < 0;

    public static DayChoice Off(double price) => new(price, -1, -1, 0, []);
}
