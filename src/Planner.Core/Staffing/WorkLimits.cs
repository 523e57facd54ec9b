namespace Planner.Core.Staffing;

/// <summary>What a person's own agreement says of how work is spread over the horizon; null where it says nothing.</summary>
public sealed record WorkLimits
{
    /// <summary>A person whose agreement says nothing of it.</summary>
    public static WorkLimits None { get; } = new();

    /// <summary>Most working days in a row, in place of the unit's.</summary>
    public int? MostDaysInARow { get; init; }

    /// <summary>Least working days in a row.</summary>
    public int? LeastDaysInARow { get; init; }

    /// <summary>Least days off in a row, in place of the unit's.</summary>
    public int? LeastDaysOffInARow { get; init; }

    /// <summary>Most weekends worked in the horizon.</summary>
    public int? MostWeekends { get; init; }

    /// <summary>Least paid minutes of the horizon.</summary>
    public int? LeastMinutes { get; init; }

    /// <summary>Most paid minutes of the horizon.</summary>
    public int? MostMinutes { get; init; }

    /// <summary>Most shifts of a type in the horizon, by position of the type; a type that is not there has no limit.</summary>
    public IReadOnlyDictionary<int, int> MostOfType { get; init; } = new Dictionary<int, int>();
}
