using Planner.App.Scenarios.Yaml;
using Planner.Core.Cover;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>policy: cover:</c>, how far the unit goes when somebody is away; what is not written is as the product has it.</summary>
internal static class CoverPolicyReader
{
    private const int LongestCallIn = 12 * 60;
    private const int ShortestLongestDay = 60;

    /// <summary>Eleven hours of daily rest leave thirteen.</summary>
    private const int LongestLongestDay = 13 * 60;

    public static CoverPolicy Read(Fields? policy, int grid)
    {
        var usual = new CoverPolicy();
        if (policy?.Map("cover") is not { } cover)
        {
            return usual;
        }
        var support = cover.Find("support-hours", SupportHours(grid));
        var callIn = cover.Find("call-in", Formats.Duration(0, LongestCallIn));
        var longest = cover.Find("longest-day", Formats.Duration(ShortestLongestDay, LongestLongestDay));
        var counts = cover.Find("count-visits", Formats.YesNo);
        cover.Done();
        return usual with
        {
            SupportHours = support is { Value: var hours } ? (Clock(hours.From), Clock(hours.To)) : usual.SupportHours,
            CallInMinutes = callIn?.Value ?? usual.CallInMinutes,
            LongestPaidDay = longest?.Value ?? usual.LongestPaidDay,
            CountsVisits = counts?.Value ?? usual.CountsVisits,
        };
    }

    private static Format<ClockSpan> SupportHours(int grid) => Formats.Span.Where(
        s => !s.CrossesMidnight && s.To < 1440 && s.From % grid == 0 && s.To % grid == 0,
        new(
            $"Skriv två klockslag samma dag på tidsrutan {grid} minuter, till exempel 08:00-17:00.",
            $"Write two clock times of one day on the time grid of {grid} minutes, for example 08:00-17:00."));

    private static TimeOnly Clock(int minute) => new(minute / 60, minute % 60);
}
