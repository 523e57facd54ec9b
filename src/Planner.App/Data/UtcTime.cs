using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Planner.App.Data;

/// <summary>Times are kept in UTC. SQLite does not remember that, so it is said again when they are read.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    given => Checked(given),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime given) => given.Kind == DateTimeKind.Utc
        ? given
        : throw new ArgumentException($"The time {given:s} is {given.Kind}, and only UTC is stored. Maybe convert it first.");
}
