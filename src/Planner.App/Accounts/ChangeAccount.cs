using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>What is to change of an account.</summary>
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>It can no longer be used, and whoever uses it is signed out.</summary>
    public sealed record Lock : AccountChange;

    /// <summary>It can be used again, also after too many wrong passwords.</summary>
    public sealed record Unlock : AccountChange;

    /// <summary>It may do these things and belongs to this person.</summary>
    public sealed record Give(IReadOnlyList<string> Roles, string? Unit, string? Person) : AccountChange;
}

/// <summary>A wish to change an account.</summary>
/// <param name="Account">Which.</param>
/// <param name="Stamp">Its stamp as it was shown.</param>
/// <param name="Change">What is to change.</param>
/// <param name="By">Who asks.</param>
public sealed record ChangeAccountRequest(Guid Account, string Stamp, AccountChange Change, string By);

/// <summary>What came of changing an account.</summary>
public abstract record ChangeAccountOutcome
{
    private ChangeAccountOutcome()
    {
    }

    /// <summary>It is changed.</summary>
    public sealed record Changed : ChangeAccountOutcome;

    /// <summary>It cannot be; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : ChangeAccountOutcome;

    /// <summary>Somebody else changed it since it was shown; nothing was changed.</summary>
    public sealed record ChangedByOther : ChangeAccountOutcome;
}

/// <summary>Locks, unlocks and gives roles. There is always a manager left who can sign in.</summary>
public sealed class ChangeAccount
{
    private readonly PlannerContext _context;
    private readonly UserManager<Account> _users;
    private readonly ListAccounts _list;
    private readonly TimeProvider _clock;

    internal ChangeAccount(PlannerContext context, UserManager<Account> users, ListAccounts list, TimeProvider clock) =>
        (_context, _users, _list, _clock) = (context, users, list, clock);

    /// <summary>Changes the account, or nothing at all.</summary>
    public async Task<ChangeAccountOutcome> RunAsync(ChangeAccountRequest request, CancellationToken stop)
    {
        try
        {
            // Serializable: two managers who lock each other at the same moment must not both succeed.
            await using var transaction = await _context.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop).ConfigureAwait(false);
            var outcome = await ChangedAsync(request, stop).ConfigureAwait(false);
            if (outcome is ChangeAccountOutcome.Changed)
            {
                await transaction.CommitAsync(stop).ConfigureAwait(false);
            }
            return outcome;
        }
        catch (Exception fault) when (IsConflict(fault))
        {
            return new ChangeAccountOutcome.ChangedByOther();
        }
    }

    private async Task<ChangeAccountOutcome> ChangedAsync(ChangeAccountRequest request, CancellationToken stop)
    {
        if (await _context.Users.SingleOrDefaultAsync(a => a.Id == request.Account, stop).ConfigureAwait(false) is not { } account)
        {
            return new ChangeAccountOutcome.Refused(AccountTexts.NoAccount);
        }
        if (account.ConcurrencyStamp != request.Stamp)
        {
            return new ChangeAccountOutcome.ChangedByOther();
        }
        var roles = await _users.GetRolesAsync(account).ConfigureAwait(false);
        var before = AccountOwner.Shown(roles, account);
        switch (request.Change)
        {
            case AccountChange.Lock:
                account.LockoutEnd = ListAccounts.Never;
                _context.Note(_clock, request.By, "account.locked", account.UserName!);
                break;
            case AccountChange.Unlock:
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                _context.Note(_clock, request.By, "account.unlocked", account.UserName!);
                break;
            case AccountChange.Give give:
                if (await AccountOwner.FaultAsync(_list, account.Id, give.Roles, give.Unit, give.Person, stop).ConfigureAwait(false) is { } fault)
                {
                    return new ChangeAccountOutcome.Refused(fault);
                }
                (account.Unit, account.Person) = AccountOwner.Of(give.Unit, give.Person);
                await _users.RemoveFromRolesAsync(account, roles.Except(give.Roles)).ConfigureAwait(false);
                await _users.AddToRolesAsync(account, give.Roles.Except(roles)).ConfigureAwait(false);
                _context.Note(_clock, request.By, "account.changed", account.UserName!, before, AccountOwner.Shown(give.Roles, account));
                break;
        }
        // The stamp ends sessions that are open, so that what was taken away is gone within minutes.
        var saved = await _users.UpdateSecurityStampAsync(account).ConfigureAwait(false);
        return !saved.Succeeded ? new ChangeAccountOutcome.ChangedByOther()
            : await HasManagerAsync(stop).ConfigureAwait(false) ? new ChangeAccountOutcome.Changed()
            : new ChangeAccountOutcome.Refused(AccountTexts.LastManager);
    }

    /// <summary>Whether somebody is left who keeps accounts and can sign in.</summary>
    private async Task<bool> HasManagerAsync(CancellationToken stop)
    {
        var managers = await (from account in _context.Users.AsNoTracking()
                              join given in _context.UserRoles on account.Id equals given.UserId
                              join role in _context.Roles on given.RoleId equals role.Id
                              where role.Name == AccountRoles.Manager
                              select account).ToListAsync(stop).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        return managers.Exists(a => ListAccounts.StateOf(a, now) is AccountState.Open or AccountState.Paused);
    }

    private static bool IsConflict(Exception? fault) =>
        fault is not null && (fault is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure } || IsConflict(fault.InnerException));
}
