namespace Planner.Core.Costs;

/// <summary>What an hour of unsocial time pays, by level, from a date on. Dated figures: a new agreement adds a row.</summary>
public sealed record UnsocialRates
{
    /// <summary>All known rates, oldest first.</summary>
    public static IReadOnlyList<UnsocialRates> Known { get; } =
    [
        new()
        {
            ValidFrom = new(2024, 4, 1),
            Source = "AB enligt anstalld.hultsfred.se (domain.md §2 S30)",
            IsVerified = false,
            WeekdayEvening = 24.80m,
            WeekdayNight = 54.80m,
            Weekend = 63.90m,
            WeekendNight = 73.50m,
            MajorHoliday = 122.70m,
            MajorHolidayNight = 147.30m,
        },
    ];

    /// <summary>First day the rates hold.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether they have been compared with the agreement's own text.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Level D, kronor per hour.</summary>
    public required decimal WeekdayEvening { get; init; }

    /// <summary>Level C, kronor per hour.</summary>
    public required decimal WeekdayNight { get; init; }

    /// <summary>Level B, kronor per hour.</summary>
    public required decimal Weekend { get; init; }

    /// <summary>Level B at night, kronor per hour.</summary>
    public required decimal WeekendNight { get; init; }

    /// <summary>Level A, kronor per hour.</summary>
    public required decimal MajorHoliday { get; init; }

    /// <summary>Level A at night, kronor per hour.</summary>
    public required decimal MajorHolidayNight { get; init; }

    /// <summary>The rates of a date: the newest that hold by then, or the oldest known when the date lies before all.</summary>
    public static UnsocialRates On(DateOnly date) => Known.LastOrDefault(r => r.ValidFrom <= date) ?? Known[0];

    /// <summary>Kronor per hour of the level.</summary>
    public decimal Of(UnsocialLevel level) => level switch
    {
        UnsocialLevel.WeekdayEvening => WeekdayEvening,
        UnsocialLevel.WeekdayNight => WeekdayNight,
        UnsocialLevel.Weekend => Weekend,
        UnsocialLevel.WeekendNight => WeekendNight,
        UnsocialLevel.MajorHoliday => MajorHoliday,
        UnsocialLevel.MajorHolidayNight => MajorHolidayNight,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, $"There is no unsocial level {level}. Maybe a level was added without a rate."),
    };
}
