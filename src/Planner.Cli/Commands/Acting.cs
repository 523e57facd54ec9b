using Planner.App.Accounts;
using Planner.App.Data;

namespace Planner.Cli.Commands;

/// <summary>Who does what a command does in the database.</summary>
internal static class Acting
{
    /// <summary>What the log says of a command that names nobody.</summary>
    public const string Nobody = "planner";

    /// <summary>The account named; without one somebody who may look and report, and decide nothing.</summary>
    public static async Task<FindDeciderOutcome> FindAsync(Surroundings around, PlannerDatabase database, string? name) => name is null
        ? new FindDeciderOutcome.Found(Nobody, IsManager: false)
        : await new FindDecider(new ListAccounts(database, around.Clock)).RunAsync(name, CancellationToken.None).ConfigureAwait(false);
}
