using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>A wish to begin: the first account, of a manager who also plans.</summary>
/// <param name="UserName">What to sign in with.</param>
/// <param name="Password">The password.</param>
public sealed record CreateFirstManagerRequest(string UserName, string Password);

/// <summary>What came of creating the first account.</summary>
public abstract record CreateFirstManagerOutcome
{
    private CreateFirstManagerOutcome()
    {
    }

    /// <summary>The account is there.</summary>
    public sealed record Created(Account Account) : CreateFirstManagerOutcome;

    /// <summary>Somebody created the first account already; nothing was changed.</summary>
    public sealed record TooLate : CreateFirstManagerOutcome;

    /// <summary>The name or the password will not do; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<LocalText> Faults) : CreateFirstManagerOutcome;
}

/// <summary>Creates the first account, once in a database's life.</summary>
public sealed class CreateFirstManager
{
    private const string Milestone = "first-account";
    private readonly PlannerContext _context;
    private readonly UserManager<Account> _users;
    private readonly TimeProvider _clock;

    internal CreateFirstManager(PlannerContext context, UserManager<Account> users, TimeProvider clock) => (_context, _users, _clock) = (context, users, clock);

    /// <summary>Creates the account, or nothing at all.</summary>
    public async Task<CreateFirstManagerOutcome> RunAsync(CreateFirstManagerRequest request, CancellationToken stop)
    {
        await using var transaction = await _context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        _context.Milestones.Add(new MilestoneRow { Name = Milestone, At = _clock.GetUtcNow().UtcDateTime });
        try
        {
            await _context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            return new CreateFirstManagerOutcome.TooLate();
        }
        var account = new Account { Id = Guid.CreateVersion7(), UserName = request.UserName.Trim() };
        var result = await _users.CreateAsync(account, request.Password).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            return new CreateFirstManagerOutcome.Refused([.. result.Errors.Select(AccountTexts.Of)]);
        }
        await _users.AddToRolesAsync(account, [AccountRoles.Manager, AccountRoles.Scheduler]).ConfigureAwait(false);
        _context.Note(_clock, account.UserName, "account.first", account.UserName);
        await _context.SaveChangesAsync(stop).ConfigureAwait(false);
        await transaction.CommitAsync(stop).ConfigureAwait(false);
        return new CreateFirstManagerOutcome.Created(account);
    }
}
