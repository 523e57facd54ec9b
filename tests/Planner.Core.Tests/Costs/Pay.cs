using System.Globalization;
using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Costs;

/// <summary>Shorthand for cost tests: clock times on days from Monday 23 November 2026, and lines as text.</summary>
internal static class Pay
{
    /// <summary>190 kr an hour.</summary>
    public const decimal Salary = 31_350m;

    public static Horizon Horizon { get; } = new(new(2026, 11, 23), 14);

    public static Contract Full { get; } = new(2295, 100, Salary);

    public static Contract Part { get; } = new(2295, 75, Salary);

    public static Contract Hourly { get; } = new(2295, 100, Salary, isHourly: true);

    /// <summary>Stretches written <c>07-15:30 16-17</c>, on a day; an end at or before the start lies on the next day.</summary>
    public static List<TimeRange> Times(int day, string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Time(day, t))];

    public static TimeRange Time(int day, string text)
    {
        var parts = text.Split('-');
        var (start, end) = (At(day, parts[0]), At(day, parts[1]));
        return new TimeRange(start, end > start ? end : At(day + 1, parts[1]));
    }

    public static Shift Shift(int day, string time, params string[] breaks) =>
        new(day, Time(day, time), [.. breaks.Select(b => new Break(Time(day, b), Paid: false))], []);

    /// <summary>An ordinary day of so many net minutes, or a free one.</summary>
    public static OrdinaryDay Day(int day, string? pass, int net = 0, int schedule = 0) =>
        new(Horizon.DateOf(day), pass is null ? [] : Times(day, pass), net, schedule);

    /// <summary>Pieces as <c>fyllnad 14-16; overtid-kvalificerad 16:30-20</c>, those that touch and have one rule put together.</summary>
    public static string Text(IEnumerable<ExtraPiece> pieces) => string.Join("; ",
        pieces.Select(p => $"{p.Rule.Id} {Clock(p.Time.Start)}-{Clock(p.Time.End)}"));

    /// <summary>Lines as <c>forskjuten 23/11 60 min 61.37</c>.</summary>
    public static string Text(IEnumerable<PayLine> lines) => string.Join("; ", lines.Select(l => string.Create(
        CultureInfo.InvariantCulture, $"{(l.Rule == PayRule.UnsocialHours ? l.Figures[0].Figure.Key : l.Rule.Id)} {l.Date.Day}/{l.Date.Month} {l.Minutes} min {l.Amount:0.00}")));

    public static DateTime Told(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int At(int day, string clock)
    {
        var parts = clock.Split(':');
        return Horizon.MinuteOf(Horizon.DateOf(day).ToDateTime(TimeOnly.MinValue).AddHours(int.Parse(parts[0], CultureInfo.InvariantCulture)).AddMinutes(parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0));
    }

    private static string Clock(int minute)
    {
        var local = Horizon.LocalOf(minute);
        return local.ToString(local.Minute == 0 ? "HH" : "HH:mm", CultureInfo.InvariantCulture);
    }
}
