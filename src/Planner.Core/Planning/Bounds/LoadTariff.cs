namespace Planner.Core.Planning;

/// <summary>A person's load under a team rule, day by day: never more than what the rule makes of the same week.</summary>
/// <param name="Fixed">The load before the week.</param>
/// <param name="Works">What a shift adds, by day.</param>
/// <param name="EndsAfter">What a shift adds that ends after a minute, by day.</param>
/// <param name="Serving">What serving a visit adds, by visit.</param>
internal sealed record LoadTariff(
    int Fixed, IReadOnlyList<int> Works, IReadOnlyList<(int Minute, int Load)> EndsAfter, IReadOnlyDictionary<int, int> Serving)
{
    private static readonly IReadOnlyDictionary<int, int> Nothing = new Dictionary<int, int>();

    /// <summary>A load that no week adds to.</summary>
    public static LoadTariff Of(int before, int days) => new(before, new int[days], [.. Enumerable.Repeat((int.MaxValue, 0), days)], Nothing);
}
