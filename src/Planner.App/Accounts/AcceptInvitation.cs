using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>A wish to use an invitation.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Password">The password chosen.</param>
public sealed record AcceptInvitationRequest(string Code, string Password);

/// <summary>What came of using an invitation.</summary>
public abstract record AcceptInvitationOutcome
{
    private AcceptInvitationOutcome()
    {
    }

    /// <summary>The password is chosen and the invitation gone.</summary>
    public sealed record Accepted(Account Account) : AcceptInvitationOutcome;

    /// <summary>There is no such invitation: it was used, has run out or was followed by another.</summary>
    public sealed record Gone : AcceptInvitationOutcome;

    /// <summary>The password will not do; the invitation still holds.</summary>
    public sealed record Refused(IReadOnlyList<LocalText> Faults) : AcceptInvitationOutcome;
}

/// <summary>Lets whoever has an invitation choose the account's password, once.</summary>
public sealed class AcceptInvitation
{
    private readonly PlannerContext _context;
    private readonly UserManager<Account> _users;
    private readonly TimeProvider _clock;

    internal AcceptInvitation(PlannerContext context, UserManager<Account> users, TimeProvider clock) => (_context, _users, _clock) = (context, users, clock);

    /// <summary>The user name an invitation is for, or null when it does not hold.</summary>
    public async Task<string?> ForAsync(string code, CancellationToken stop) =>
        await FindAsync(code, stop).ConfigureAwait(false) is ({ } account, _) ? account.UserName : null;

    /// <summary>Chooses the password. Of two who use the same invitation one is told that it is gone.</summary>
    public async Task<AcceptInvitationOutcome> RunAsync(AcceptInvitationRequest request, CancellationToken stop)
    {
        await using var transaction = await _context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        if (await FindAsync(request.Code, stop).ConfigureAwait(false) is not ({ } account, { } row))
        {
            return new AcceptInvitationOutcome.Gone();
        }
        var faults = new List<LocalText>();
        foreach (var validator in _users.PasswordValidators)
        {
            faults.AddRange((await validator.ValidateAsync(_users, account, request.Password).ConfigureAwait(false)).Errors.Select(AccountTexts.Of));
        }
        if (faults.Count > 0)
        {
            return new AcceptInvitationOutcome.Refused(faults);
        }
        account.PasswordHash = _users.PasswordHasher.HashPassword(account, request.Password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        _context.Remove(row);
        _context.Note(_clock, account.UserName!, "account.password", account.UserName!);
        try
        {
            // Also ends sessions begun with an earlier password.
            var result = await _users.UpdateSecurityStampAsync(account).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                return new AcceptInvitationOutcome.Gone();
            }
            await transaction.CommitAsync(stop).ConfigureAwait(false);
            return new AcceptInvitationOutcome.Accepted(account);
        }
        catch (DbUpdateException)
        {
            return new AcceptInvitationOutcome.Gone();
        }
    }

    private async Task<(Account? Account, InvitationRow? Row)> FindAsync(string code, CancellationToken stop)
    {
        var hash = SecretCode.Hash(code);
        var now = _clock.GetUtcNow();
        var row = await _context.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash, stop).ConfigureAwait(false);
        if (row is null || row.Until <= now.UtcDateTime)
        {
            return (null, null);
        }
        var account = await _context.Users.SingleAsync(a => a.Id == row.AccountId, stop).ConfigureAwait(false);
        return ListAccounts.StateOf(account, now) == AccountState.Locked ? (null, null) : (account, row);
    }
}
