namespace Planner.App.Absences;

/// <summary>The clock as it shows in Sweden.</summary>
internal static class SwedishClock
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The time with its offset, in whole seconds.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Stockholm);
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>The clock time alone, in whole minutes.</summary>
    public static DateTime Local(TimeProvider clock)
    {
        var now = Now(clock).DateTime;
        return now.AddSeconds(-now.Second);
    }
}
