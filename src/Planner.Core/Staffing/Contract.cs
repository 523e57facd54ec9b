namespace Planner.Core.Staffing;

/// <summary>A person's employment: full-time week, percentage and pay.</summary>
public sealed record Contract
{
    /// <summary>Creates the contract and checks its ranges.</summary>
    /// <param name="fullTimeWeekMinutes">Full-time week (heltidsmått) in minutes, 1 to 2 880; 38 h 15 min = 2 295.</param>
    /// <param name="percent">Employment percentage (sysselsättningsgrad), above 0 and at most 100.</param>
    /// <param name="monthlySalary">Full-time monthly salary in kronor; 0 when none is written, and pay is by the assumed one.</param>
    /// <param name="isHourly">Whether the person is an hourly employee (timanställd) with no contracted week.</param>
    public Contract(int fullTimeWeekMinutes, decimal percent, decimal monthlySalary, bool isHourly = false)
    {
        if (fullTimeWeekMinutes is < 1 or > 2880)
        {
            throw new ArgumentOutOfRangeException(nameof(fullTimeWeekMinutes), $"A full-time week of {fullTimeWeekMinutes} minutes cannot be right. Maybe hours were written where minutes are meant: 38 h 15 min is 2295.");
        }
        if (percent is <= 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), $"An employment of {percent} % cannot be planned. Maybe the person should be left out: above 0 and at most 100 is allowed.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(monthlySalary);
        FullTimeWeekMinutes = fullTimeWeekMinutes;
        Percent = percent;
        MonthlySalary = monthlySalary;
        IsHourly = isHourly;
    }

    /// <summary>Full-time week in minutes.</summary>
    public int FullTimeWeekMinutes { get; }

    /// <summary>Employment percentage, 0 to 100.</summary>
    public decimal Percent { get; }

    /// <summary>Full-time monthly salary in kronor, 0 when none is written; the agreement's hour is this divided by 165.</summary>
    public decimal MonthlySalary { get; }

    /// <summary>Whether the person is paid by the hour and has no contracted week.</summary>
    public bool IsHourly { get; }

    /// <summary>Contracted minutes of a week without absence or holidays, rounded to the nearest minute.</summary>
    public int WeekMinutes => IsHourly ? 0 : (int)Math.Round(FullTimeWeekMinutes * Percent / 100m, MidpointRounding.AwayFromZero);
}
