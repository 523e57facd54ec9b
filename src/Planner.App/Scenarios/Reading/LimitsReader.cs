using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>What somebody's own agreement says of how work is spread, as written; null where it says nothing.</summary>
internal sealed record LimitsEntry
{
    public Given<int>? MostDaysInARow { get; init; }

    public Given<int>? LeastDaysInARow { get; init; }

    public Given<int>? LeastDaysOffInARow { get; init; }

    public Given<int>? MostWeekends { get; init; }

    public Given<int>? LeastMinutes { get; init; }

    public Given<int>? MostMinutes { get; init; }

    /// <summary>The types, each with the most shifts of it.</summary>
    public IReadOnlyList<(Given<string> Type, int Most)> MostOfType { get; init; } = [];
}

/// <summary>Reads <c>limits</c> of a person, or of all who have none of their own.</summary>
internal static class LimitsReader
{
    private const int MostDays = 28;
    private static readonly Format<int> DaysInARow = Formats.Whole(1, MostDays);
    private static readonly Format<int> ShortRun = Formats.Whole(1, 7);
    private static readonly Format<int> Time = Formats.Duration(0, MostDays * 1440);

    public static LimitsEntry? Read(Fields owner)
    {
        if (owner.Map("limits") is not { } fields)
        {
            return null;
        }
        var limits = new LimitsEntry
        {
            MostDaysInARow = fields.Find("most-days-in-a-row", DaysInARow),
            LeastDaysInARow = fields.Find("least-days-in-a-row", ShortRun),
            LeastDaysOffInARow = fields.Find("least-days-off-in-a-row", ShortRun),
            MostWeekends = fields.Find("most-weekends", Formats.Whole(0, 5)),
            LeastMinutes = fields.Find("least-time", Time),
            MostMinutes = fields.Find("most-time", Time),
            MostOfType = OfType(fields.Map("most-of-type")),
        };
        fields.Done();
        Ordered(limits.LeastDaysInARow, limits.MostDaysInARow, d => $"{d}", fields.Faults);
        Ordered(limits.LeastMinutes, limits.MostMinutes, Shown.Duration, fields.Faults);
        return limits;
    }

    private static IReadOnlyList<(Given<string>, int)> OfType(Fields? types) => types is null ? [] :
        [.. types.Keys.Select(key => (new Given<string>(key, types.At(key)), types.Get(key, Formats.Whole(0, MostDays)))).Where(t => t.Item2 is not null).Select(t => (t.Item1, t.Item2!.Value))];

    private static void Ordered(Given<int>? least, Given<int>? most, Func<int, string> shown, FaultList faults)
    {
        if (least is not null && most is not null && least.Value > most.Value)
        {
            var (low, high) = (shown(least.Value), shown(most.Value));
            faults.Add(least.At, $"det minsta, {low}, är mer än det mesta, {high} (rad {most.At.Line}). Kanske är värdena omkastade.", $"the least, {low}, is more than the most, {high} (line {most.At.Line}). Maybe the values are swapped.");
        }
    }
}
