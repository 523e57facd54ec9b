using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;

namespace Planner.App.Staff;

/// <summary>What came of asking a secret address for a calendar.</summary>
public abstract record ReadCalendarOutcome
{
    private ReadCalendarOutcome()
    {
    }

    /// <summary>The calendar, in iCalendar format (RFC 5545).</summary>
    public sealed record Feed(string Text) : ReadCalendarOutcome;

    /// <summary>There never was such an address.</summary>
    public sealed record Unknown : ReadCalendarOutcome;

    /// <summary>The address has ended: taken back, too old, or its account is locked or nobody's.</summary>
    public sealed record Ended : ReadCalendarOutcome;
}

/// <summary>Gives the shifts of whoever a secret address belongs to: the latest published versions, clients as codes.</summary>
/// <param name="database">The database.</param>
/// <param name="schedules">Reads published weeks.</param>
/// <param name="clock">Tells what has ended.</param>
public sealed class ReadCalendar(PlannerDatabase database, ReadOwnSchedule schedules, TimeProvider clock)
{
    private const int DaysBack = 31;

    /// <summary>The calendar of the address.</summary>
    /// <param name="code">The address's code.</param>
    /// <param name="language">Language of the texts, <c>sv</c> or <c>en</c>.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ReadCalendarOutcome> RunAsync(string code, string language, CancellationToken stop)
    {
        await using var context = database.Open();
        var hash = SecretCode.Hash(code);
        if (await context.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.CodeHash == hash, stop).ConfigureAwait(false) is not { } link)
        {
            return new ReadCalendarOutcome.Unknown();
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (link.RevokedAt is not null || link.Until <= now || await OwnAccount.FindAsync(context, link.AccountId, clock, stop).ConfigureAwait(false) is not { } own)
        {
            return new ReadCalendarOutcome.Ended();
        }
        var since = DateOnly.FromDateTime(now).AddDays(-DaysBack);
        var rows = await ReadOwnSchedule.PublishedAsync(context, own.Unit, stop).ConfigureAwait(false);
        var shifts = new List<CalendarShift>();
        foreach (var row in rows.Where(r => r.FirstDate.AddDays(r.Days) > since))
        {
            if (await schedules.WeekAsync(context, row, stop).ConfigureAwait(false) is { } week
                && week.Problem.People.FirstOrDefault(p => p.Id.Value == own.Person) is { } person)
            {
                shifts.AddRange(OwnSchedule.Of(week, person, null, null).Days.Where(d => d.Shift is not null)
                    .Select(d => new CalendarShift($"{row.Name}-{own.Person}-{d.Date:yyyyMMdd}", week.Published!.Number, week.Published.At, d.Shift!)));
            }
        }
        return new ReadCalendarOutcome.Feed(CalendarWriter.Write(shifts, language));
    }
}
