using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Scenarios;

namespace Planner.App.Accounts;

/// <summary>Lists accounts, and the staff they can belong to.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells what has run out.</param>
public sealed class ListAccounts(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>When an account locked by a manager opens by itself: never.</summary>
    internal static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every account, by name.</summary>
    public async Task<IReadOnlyList<AccountEntry>> RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        var roles = (await (from given in context.UserRoles join role in context.Roles on given.RoleId equals role.Id select new { given.UserId, role.Name })
            .ToListAsync(stop).ConfigureAwait(false)).ToLookup(r => r.UserId, r => r.Name!);
        var invitations = await context.Invitations.AsNoTracking().ToDictionaryAsync(i => i.AccountId, i => i.Until, stop).ConfigureAwait(false);
        var accounts = await context.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName).ToListAsync(stop).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        return [.. accounts.Select(a => new AccountEntry(
            a.Id,
            a.UserName!,
            [.. AccountRoles.All.Where(r => roles[a.Id].Contains(r))],
            a.Person,
            a.Unit,
            StateOf(a, now),
            invitations.TryGetValue(a.Id, out var until) && until > now.UtcDateTime ? until : null,
            a.ConcurrencyStamp!))];
    }

    /// <summary>The staff of every unit, as the unit's latest week has them.</summary>
    public async Task<IReadOnlyList<StaffChoice>> StaffAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        var rows = await context.Scenarios.AsNoTracking().OrderByDescending(s => s.FirstDate).ThenBy(s => s.Name).ToListAsync(stop).ConfigureAwait(false);
        var found = new List<StaffChoice>();
        foreach (var row in rows.DistinctBy(r => r.Unit).OrderBy(r => r.Unit, StringComparer.Ordinal))
        {
            if (await database.Scenarios.OfAsync(context, row, stop).ConfigureAwait(false) is ScenarioOutcome.Loaded loaded)
            {
                found.AddRange(loaded.Scenario.Problem.People.Select(p => new StaffChoice(row.Unit, p.Id.Value, p.Name)));
            }
        }
        return found;
    }

    internal static AccountState StateOf(Account account, DateTimeOffset now) =>
        account.LockoutEnd >= Never ? AccountState.Locked
        : account.LockoutEnd > now ? AccountState.Paused
        : account.PasswordHash is null ? AccountState.Invited
        : AccountState.Open;
}
