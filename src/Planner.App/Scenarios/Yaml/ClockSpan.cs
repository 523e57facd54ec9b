namespace Planner.App.Scenarios.Yaml;

/// <summary>A stretch of local clock time within a day, in minutes after midnight; an end at or before the start lies in the next day.</summary>
internal readonly record struct ClockSpan(int From, int To)
{
    public bool CrossesMidnight => To <= From;

    /// <summary>The end in minutes after the first day's midnight.</summary>
    public int End => CrossesMidnight ? To + 1440 : To;

    public override string ToString() => $"{Shown.Clock(From)}-{Shown.Clock(To)}";
}

/// <summary>A date with or without a clock time.</summary>
internal readonly record struct Moment(DateOnly Date, int? Clock)
{
    /// <summary>The moment as a local clock time; a date alone means its start.</summary>
    public DateTime Start => Date.ToDateTime(TimeOnly.MinValue).AddMinutes(Clock ?? 0);

    /// <summary>The moment as an end; a date alone means the whole of it.</summary>
    public DateTime End => Date.ToDateTime(TimeOnly.MinValue).AddMinutes(Clock ?? 1440);
}
