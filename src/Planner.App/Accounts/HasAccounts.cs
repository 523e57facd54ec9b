using Microsoft.EntityFrameworkCore;
using Planner.App.Data;

namespace Planner.App.Accounts;

/// <summary>Tells whether anybody can sign in yet.</summary>
/// <param name="database">The database.</param>
public sealed class HasAccounts(PlannerDatabase database)
{
    private volatile bool _has;

    /// <summary>Whether there is an account; once there is one, that is not asked again.</summary>
    public async ValueTask<bool> RunAsync(CancellationToken stop)
    {
        if (!_has)
        {
            await using var context = database.Open();
            _has = await context.Users.AnyAsync(stop).ConfigureAwait(false);
        }
        return _has;
    }
}
