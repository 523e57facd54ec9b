using System.Globalization;
using Planner.App.Data.Model;

namespace Planner.App.Plans;

/// <summary>A planned week as it is listed.</summary>
/// <param name="Scenario">The scenario's name, as in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="FirstDate">First planned day.</param>
/// <param name="Days">Number of planned days.</param>
public sealed record WeekEntry(string Scenario, string Title, string Unit, DateOnly FirstDate, int Days)
{
    /// <summary>The week of the first planned day as addresses write it: <c>2026-W48</c>.</summary>
    public string Week => IsoWeek.Of(FirstDate);

    /// <summary>The week that holds a day, else the next that is planned, else the last there was; null when there is none.</summary>
    /// <param name="weeks">Weeks by date.</param>
    /// <param name="day">The day.</param>
    public static WeekEntry? Around(IReadOnlyList<WeekEntry> weeks, DateOnly day) =>
        weeks.FirstOrDefault(w => w.FirstDate.AddDays(w.Days) > day) ?? (weeks.Count > 0 ? weeks[^1] : null);

    internal static WeekEntry Of(ScenarioRow row) => new(row.Name, row.Title, row.Unit, row.FirstDate, row.Days);
}

/// <summary>Weeks as addresses write them, by ISO 8601: they begin on Monday.</summary>
public static class IsoWeek
{
    /// <summary>The week a date lies in, <c>2026-W48</c>.</summary>
    public static string Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    /// <summary>The week's number in its year.</summary>
    public static int NumberOf(DateOnly date) => ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The week's Monday, or null when the text is not a week.</summary>
    public static DateOnly? Monday(string week)
    {
        if (week.Length != 8 || week[4] != '-' || week[5] != 'W'
            || !int.TryParse(week.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(week.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }
        return year is > 1 and < 9999 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))
            : null;
    }
}
