using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>What came of asking who decides.</summary>
public abstract record FindDeciderOutcome
{
    private FindDeciderOutcome()
    {
    }

    /// <summary>Somebody who may decide about absences.</summary>
    /// <param name="UserName">The account's user name, as it is written.</param>
    /// <param name="IsManager">Whether they are a manager, who may order overtime.</param>
    public sealed record Found(string UserName, bool IsManager) : FindDeciderOutcome;

    /// <summary>Nobody who may.</summary>
    public sealed record Refused(LocalText Reason) : FindDeciderOutcome;
}

/// <summary>
/// Finds the account a command names as the one who decides, and what it may do. Whoever can open the database is trusted to name the
/// right one, as no password is asked for; what the account may do is the database's to say.
/// </summary>
/// <param name="accounts">Lists accounts.</param>
public sealed class FindDecider(ListAccounts accounts)
{
    /// <summary>Finds it.</summary>
    public async Task<FindDeciderOutcome> RunAsync(string name, CancellationToken stop)
    {
        var all = await accounts.RunAsync(stop).ConfigureAwait(false);
        return all.FirstOrDefault(a => string.Equals(a.UserName, name.Trim(), StringComparison.OrdinalIgnoreCase)) switch
        {
            null => new FindDeciderOutcome.Refused(AccountTexts.UnknownAccount(name)),
            { State: AccountState.Locked } locked => new FindDeciderOutcome.Refused(AccountTexts.MayNotDecide(locked.UserName, "är låst", "is locked")),
            var found when !found.Roles.Any(r => r is AccountRoles.Scheduler or AccountRoles.Manager) =>
                new FindDeciderOutcome.Refused(AccountTexts.MayNotDecide(found.UserName, "är varken planerare eller enhetschef", "is neither scheduler nor manager")),
            var found => new FindDeciderOutcome.Found(found.UserName, found.Roles.Contains(AccountRoles.Manager)),
        };
    }
}
