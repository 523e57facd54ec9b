namespace Planner.Core.Staffing;

/// <summary>What a person carries into the horizon from the time before it.</summary>
public sealed record PersonHistory
{
    /// <summary>A person about whom nothing is known: rested and in balance.</summary>
    public static PersonHistory None { get; } = new();

    /// <summary>End of the last shift before the horizon in horizon minutes (usually negative), or null.</summary>
    public int? LastShiftEnd { get; init; }

    /// <summary>Working days in a row up to the horizon's first day, 0 or more.</summary>
    public int DaysInARow { get; init; }

    /// <summary>Days off in a row up to the horizon's first day, 0 or more; many when <see cref="DaysInARow"/> is 0 and unknown.</summary>
    public int DaysOffInARow { get; init; } = 7;

    /// <summary>Minutes worked so far in the averaging period, for the 48 h average.</summary>
    public int PeriodWorkedMinutes { get; init; }

    /// <summary>Whole weeks of the averaging period before the horizon, 0 or more.</summary>
    public int PeriodWeeks { get; init; }

    /// <summary>Hour balance against contract in minutes at the horizon's start; positive is over.</summary>
    public int BalanceMinutes { get; init; }

    /// <summary>Weekends worked in the averaging period so far.</summary>
    public int WeekendsWorked { get; init; }

    /// <summary>Weekends worked in a row up to the horizon, 0 or more.</summary>
    public int WeekendsInARow { get; init; }

    /// <summary>Evening shifts worked in the averaging period so far.</summary>
    public int EveningsWorked { get; init; }

    /// <summary>Coordination duties taken in the averaging period so far.</summary>
    public int CoordinationDuties { get; init; }
}
