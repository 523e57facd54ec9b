using System.Globalization;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>How times and amounts are said to users: as Swedes write them, and in English.</summary>
public static class Say
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A length in hours and minutes, for example <c>9 h 15 min</c>.</summary>
    public static LocalText Duration(int minutes)
    {
        var (sign, rest) = minutes < 0 ? ("−", -minutes) : ("", minutes);
        var text = (rest / 60, rest % 60) switch
        {
            (0, var m) => $"{sign}{m} min",
            (var h, 0) => $"{sign}{h} h",
            var (h, m) => $"{sign}{h} h {m} min",
        };
        return new(text, text);
    }

    /// <summary>A point in time, for example <c>tis 24/11 21:45</c> and <c>Tue 24 Nov 21:45</c>.</summary>
    public static LocalText Moment(DateTime local) => new(
        local.ToString("ddd d'/'M HH':'mm", Swedish), local.ToString("ddd d MMM HH':'mm", English));

    /// <summary>A date, for example <c>tis 24/11</c> and <c>Tue 24 Nov</c>.</summary>
    public static LocalText Date(DateOnly date) => new(date.ToString("ddd d'/'M", Swedish), date.ToString("ddd d MMM", English));

    /// <summary>A stretch of one day, for example <c>tis 24/11 07:00–09:30</c>.</summary>
    public static LocalText Stretch(TimeRange time, Horizon horizon)
    {
        var (start, end) = (horizon.LocalOf(time.Start), horizon.LocalOf(time.End));
        var to = end.ToString("HH':'mm", CultureInfo.InvariantCulture);
        return new($"{Moment(start).Sv}–{to}", $"{Moment(start).En}–{to}");
    }

    /// <summary>Id of the shift type that has the time.</summary>
    internal static string ShiftType(PlanningProblem problem, TimeRange time)
    {
        var type = problem.Typed.Of(new Shift(problem.Horizon.DayOfMinute(time.Start), time, [], []));
        return problem.Typed.Types[type].Id;
    }

    /// <summary>Price units as kronor with two decimals, for example <c>1 234,50 kr</c> and <c>SEK 1,234.50</c>.</summary>
    public static LocalText Kronor(long units) => Kronor(Price.ToKronor(units));

    /// <summary>Kronor with two decimals, for example <c>1 234,50 kr</c> and <c>SEK 1,234.50</c>.</summary>
    public static LocalText Kronor(decimal kronor) => new($"{kronor.ToString("N2", Swedish)} kr", $"SEK {kronor.ToString("N2", English)}");

    /// <summary>A factor as percent, for example 1.8 as <c>180 %</c> and <c>180%</c>.</summary>
    public static LocalText Percent(decimal factor) => new(
        $"{(factor * 100).ToString("0.##", Swedish)} %", $"{(factor * 100).ToString("0.##", English)}%");
}
