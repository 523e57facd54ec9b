using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>What is carried in for one person; a field not written has its default.</summary>
internal sealed record PersonHistoryEntry
{
    public required Given<string> Person { get; init; }

    public Given<Moment>? LastShiftEnd { get; init; }

    public Given<int>? DaysInARow { get; init; }

    public Given<int>? DaysOffInARow { get; init; }

    public Given<int>? Worked { get; init; }

    public Given<int>? PeriodWeeks { get; init; }

    public Given<int>? Balance { get; init; }

    public Given<int>? Weekends { get; init; }

    public Given<int>? WeekendsInARow { get; init; }

    public Given<int>? Evenings { get; init; }

    public Given<int>? Coordination { get; init; }
}
