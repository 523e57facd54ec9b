using Planner.App.Scenarios.Yaml;
using Planner.Core.Cover;
using Planner.Core.Planning;

namespace Planner.App.Scenarios.Reading;

/// <summary>What <c>unit.yaml</c> says.</summary>
internal sealed record UnitEntry
{
    public required Place At { get; init; }

    public required string Title { get; init; }

    /// <summary>The units, each with the zone of its office; at least one.</summary>
    public required IReadOnlyList<OfficeEntry> Units { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required int Days { get; init; }

    public required int Grid { get; init; }

    public required TravelTimes Travel { get; init; }

    public required ClockSpan ResourceHours { get; init; }

    public required bool OvertimeAllowed { get; init; }

    public required CoverPolicy Cover { get; init; }

    public required int Seconds { get; init; }

    public required decimal? ResourceTarget { get; init; }

    /// <summary>Length of the averaging period in weeks.</summary>
    public required int AveragingWeeks { get; init; }

    public required IReadOnlyDictionary<string, decimal> Settings { get; init; }

    /// <summary>The types of shifts the unit staffs by; empty when shifts are shaped by their visits.</summary>
    public required ShiftTypesEntry ShiftTypes { get; init; }
}

/// <summary>A unit and the zone of its office.</summary>
internal sealed record OfficeEntry(string Name, Given<string> Office);
