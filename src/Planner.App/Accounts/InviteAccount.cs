using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>A wish for one more account. Nobody else ever knows its password: whoever has the invitation chooses it.</summary>
/// <param name="UserName">What to sign in with.</param>
/// <param name="Roles">At least one of <see cref="AccountRoles.All"/>.</param>
/// <param name="Unit">The unit of the member of staff it belongs to, or null.</param>
/// <param name="Person">That member of staff, or null; needed for the role medarbetare.</param>
/// <param name="By">Who asks.</param>
public sealed record InviteAccountRequest(string UserName, IReadOnlyList<string> Roles, string? Unit, string? Person, string By);

/// <summary>What came of inviting somebody.</summary>
public abstract record InviteAccountOutcome
{
    private InviteAccountOutcome()
    {
    }

    /// <summary>The invitation holds once. Its code is told here and never again.</summary>
    /// <param name="UserName">What the account is called.</param>
    /// <param name="Code">The code, as part of an address.</param>
    /// <param name="Until">When it ends, UTC.</param>
    public sealed record Invited(string UserName, string Code, DateTime Until) : InviteAccountOutcome;

    /// <summary>It cannot be; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<LocalText> Faults) : InviteAccountOutcome;
}

/// <summary>Creates accounts without a password, and invitations to choose one.</summary>
public sealed class InviteAccount
{
    private static readonly TimeSpan Holds = TimeSpan.FromDays(7);
    private readonly PlannerContext _context;
    private readonly UserManager<Account> _users;
    private readonly ListAccounts _list;
    private readonly TimeProvider _clock;

    internal InviteAccount(PlannerContext context, UserManager<Account> users, ListAccounts list, TimeProvider clock) =>
        (_context, _users, _list, _clock) = (context, users, list, clock);

    /// <summary>Creates an account and its invitation, or nothing at all.</summary>
    public async Task<InviteAccountOutcome> RunAsync(InviteAccountRequest request, CancellationToken stop)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = request.UserName.Trim() };
        if (await AccountOwner.FaultAsync(_list, account.Id, request.Roles, request.Unit, request.Person, stop).ConfigureAwait(false) is { } fault)
        {
            return new InviteAccountOutcome.Refused([fault]);
        }
        (account.Unit, account.Person) = AccountOwner.Of(request.Unit, request.Person);
        await using var transaction = await _context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var result = await _users.CreateAsync(account).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            return new InviteAccountOutcome.Refused([.. result.Errors.Select(AccountTexts.Of)]);
        }
        await _users.AddToRolesAsync(account, request.Roles).ConfigureAwait(false);
        _context.Note(_clock, request.By, "account.created", account.UserName, after: AccountOwner.Shown(request.Roles, account));
        var invited = await AddAsync(account, request.By, stop).ConfigureAwait(false);
        await transaction.CommitAsync(stop).ConfigureAwait(false);
        return invited;
    }

    /// <summary>A new invitation for an account that is there, for somebody who has lost theirs or their password. The one before ends; a password goes on until a new one is chosen.</summary>
    public async Task<InviteAccountOutcome> AgainAsync(Guid id, string by, CancellationToken stop)
    {
        var account = await _context.Users.SingleOrDefaultAsync(a => a.Id == id, stop).ConfigureAwait(false);
        return account is null ? new InviteAccountOutcome.Refused([AccountTexts.NoAccount])
            : ListAccounts.StateOf(account, _clock.GetUtcNow()) == AccountState.Locked ? new InviteAccountOutcome.Refused([AccountTexts.IsLocked])
            : await AddAsync(account, by, stop).ConfigureAwait(false);
    }

    private async Task<InviteAccountOutcome> AddAsync(Account account, string by, CancellationToken stop)
    {
        var code = SecretCode.New();
        var now = _clock.GetUtcNow().UtcDateTime;
        var row = await _context.Invitations.SingleOrDefaultAsync(i => i.AccountId == account.Id, stop).ConfigureAwait(false);
        if (row is null)
        {
            _context.Add(row = new InvitationRow { AccountId = account.Id, CodeHash = "", At = now, Until = now });
        }
        (row.CodeHash, row.At, row.Until) = (SecretCode.Hash(code), now, now + Holds);
        _context.Note(_clock, by, "account.invited", account.UserName!);
        await _context.SaveChangesAsync(stop).ConfigureAwait(false);
        return new InviteAccountOutcome.Invited(account.UserName!, code, row.Until);
    }
}
