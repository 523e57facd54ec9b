using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;

namespace Planner.App.Accounts;

/// <summary>A wish to see who saw or changed what.</summary>
/// <param name="By">Who asks; that they looked is logged too.</param>
/// <param name="Day">Only this day, in Sweden; null for every day.</param>
/// <param name="Code">Only what concerns this code, of a person, a client or a week, or was done by this user name; null for everything.</param>
/// <param name="Page">Which page, from 1; the newest entries come first.</param>
public sealed record ReadLogRequest(string By, DateOnly? Day = null, string? Code = null, int Page = 1);

/// <summary>An entry of the log.</summary>
/// <param name="At">When, local.</param>
/// <param name="By">Who, as a user name.</param>
/// <param name="Action">What was done, a fixed word.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Before">What it was before, or null.</param>
/// <param name="After">What it became, or null.</param>
public sealed record LogEntry(DateTime At, string By, string Action, string Subject, string? Before, string? After);

/// <summary>A page of the log.</summary>
/// <param name="Entries">The entries, newest first.</param>
/// <param name="Page">Which page.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record LogPage(IReadOnlyList<LogEntry> Entries, int Page, bool HasMore);

/// <summary>Reads the log.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReadLog(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads a page.</summary>
    public async Task<LogPage> RunAsync(ReadLogRequest request, CancellationToken stop)
    {
        var page = Math.Clamp(request.Page, 1, int.MaxValue / PageSize);
        await using var context = database.Open();
        var found = context.Log.AsNoTracking();
        if (request.Day is { } day && day < DateOnly.MaxValue)
        {
            var (from, until) = (SwedishClock.Utc(day.ToDateTime(TimeOnly.MinValue)), SwedishClock.Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
            found = found.Where(l => l.At >= from && l.At < until);
        }
        if (request.Code?.Trim() is { Length: > 0 } code)
        {
            // As a word: P1 is not P10.
            var word = $" {code} ";
            found = found.Where(l => l.By == code
                || (" " + l.Subject + " ").Contains(word)
                || (" " + (l.Before ?? "").Replace("(", " ").Replace(")", " ").Replace(",", " ") + " ").Contains(word)
                || (" " + (l.After ?? "").Replace("(", " ").Replace(")", " ").Replace(",", " ") + " ").Contains(word));
        }
        var rows = await found.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop).ConfigureAwait(false);
        if (page == 1)
        {
            context.Note(clock, request.By, "log.seen", string.Join(' ', new[] { $"{request.Day:yyyy-MM-dd}", request.Code?.Trim() }.Where(t => !string.IsNullOrEmpty(t))));
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        return new LogPage(
            [.. rows.Take(PageSize).Select(l => new LogEntry(SwedishClock.Local(l.At), l.By, l.Action, l.Subject, l.Before, l.After))], page, rows.Count > PageSize);
    }
}
