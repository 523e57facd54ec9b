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

    /// <summary>The clock time of a time in UTC.</summary>
    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, Stockholm), DateTimeKind.Unspecified);

    /// <summary>UTC of a clock time; one that is shown twice is the first, one that is left out an hour later.</summary>
    public static DateTime Utc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = Stockholm.IsAmbiguousTime(local) ? Stockholm.GetAmbiguousTimeOffsets(local).Max() : Stockholm.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The clock time alone, in whole minutes.</summary>
    public static DateTime Local(TimeProvider clock)
    {
        var now = Now(clock).DateTime;
        return now.AddSeconds(-now.Second);
    }
}
