using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Staff;

/// <summary>A secret address just made. Its code is told here and never again.</summary>
/// <param name="Code">The code, as part of an address.</param>
/// <param name="Until">When it ends by itself, UTC.</param>
public sealed record NewCalendarLink(string Code, DateTime Until);

/// <summary>Makes and takes back the secret address under which somebody's own shifts can be subscribed to: at most one for an account.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class CalendarLinks(PlannerDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromDays(365);

    /// <summary>Until when the account's address holds, UTC, or null when it has none.</summary>
    public async Task<DateTime?> FindAsync(Guid account, CancellationToken stop)
    {
        await using var context = database.Open();
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.CalendarLinks.AsNoTracking().Where(l => l.AccountId == account && l.RevokedAt == null && l.Until > now)
            .Select(l => (DateTime?)l.Until).FirstOrDefaultAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Makes a new address; the one before ends. Null when the account belongs to nobody who is planned.</summary>
    public async Task<NewCalendarLink?> MakeAsync(Guid account, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await OwnAccount.FindAsync(context, account, clock, stop).ConfigureAwait(false) is not { } own)
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await EndAsync(context, account, now, stop).ConfigureAwait(false);
        var code = SecretCode.New();
        var link = new CalendarLinkRow { AccountId = account, CodeHash = SecretCode.Hash(code), At = now, Until = now + Holds };
        context.Add(link);
        context.Note(clock, own.UserName, "calendar.made", $"{own.Unit} {own.Person}");
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        return new NewCalendarLink(code, link.Until);
    }

    /// <summary>Takes the address back.</summary>
    public async Task RevokeAsync(Guid account, string by, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await EndAsync(context, account, clock.GetUtcNow().UtcDateTime, stop).ConfigureAwait(false))
        {
            context.Note(clock, by, "calendar.revoked", by);
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task<bool> EndAsync(PlannerContext context, Guid account, DateTime now, CancellationToken stop)
    {
        var links = await context.CalendarLinks.Where(l => l.AccountId == account && l.RevokedAt == null).ToListAsync(stop).ConfigureAwait(false);
        links.ForEach(l => l.RevokedAt = now);
        return links.Count > 0;
    }
}
