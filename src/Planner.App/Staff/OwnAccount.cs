using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;

namespace Planner.App.Staff;

/// <summary>Somebody with a schedule of their own: the database says who it is, not what the browser sent.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">Its user name.</param>
/// <param name="Unit">The person's unit.</param>
/// <param name="Person">The person's code.</param>
internal sealed record OwnAccount(Guid Id, string UserName, string Unit, string Person)
{
    /// <summary>The account, or null when it is locked, gone or nobody's.</summary>
    public static async Task<OwnAccount?> FindAsync(PlannerContext context, Guid id, TimeProvider clock, CancellationToken stop) =>
        await context.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop).ConfigureAwait(false) is { Unit: { } unit, Person: { } person } account
        && ListAccounts.StateOf(account, clock.GetUtcNow()) != AccountState.Locked
            ? new OwnAccount(account.Id, account.UserName!, unit, person)
            : null;

    /// <summary>Whether the account may see everybody's plan.</summary>
    public static Task<bool> PlansAsync(PlannerContext context, Guid id, CancellationToken stop) => (
        from given in context.UserRoles
        join role in context.Roles on given.RoleId equals role.Id
        where given.UserId == id && (role.Name == AccountRoles.Scheduler || role.Name == AccountRoles.Manager)
        select role.Id).AnyAsync(stop);
}
