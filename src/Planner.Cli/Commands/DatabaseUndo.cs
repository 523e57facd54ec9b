using Planner.App.Absences.Cases;
using Planner.App.Accounts;
using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary>Takes back the latest decision in a published week of the database.</summary>
internal static class DatabaseUndo
{
    /// <summary>Undoes it and gives the exit code.</summary>
    public static async Task<int> RunAsync(Surroundings around, DatabaseWeek week, string by, string? reason, Wording wording)
    {
        var decided = await new FindWeek(week.Database).RunAsync(week.Scenario, week.Week, CancellationToken.None).ConfigureAwait(false) switch
        {
            FindWeekOutcome.Found found => await Acting.FindAsync(around, week.Database, by).ConfigureAwait(false) switch
            {
                FindDeciderOutcome.Found who => await UndoAsync(around, week, found.Week, who, reason).ConfigureAwait(false),
                FindDeciderOutcome.Refused refused => new DecideOutcome.Refused(refused.Reason),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            },
            FindWeekOutcome.Refused refused => new DecideOutcome.Refused(refused.Reason),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
        return CaseScreen.Show(new Screen(around, wording), decided);
    }

    /// <summary>Undoes what is the latest when it is read; somebody who decides in between is not undone.</summary>
    private static async Task<DecideOutcome> UndoAsync(Surroundings around, DatabaseWeek week, WeekEntry entry, FindDeciderOutcome.Found who, string? reason)
    {
        var read = new ReadAbsencesRequest(entry.Week, entry.Scenario, who.UserName, IsNoted: false);
        return await new ReadAbsences(week.Database, around.Clock).RunAsync(read, CancellationToken.None).ConfigureAwait(false) switch
        {
            ReadAbsencesOutcome.Shown shown => await new UndoDecision(week.Database, new CaseFeed(around.Clock), around.Clock)
                .RunAsync(new(entry.Scenario, shown.Week.Plan.Published, who.UserName, who.IsManager, reason), CancellationToken.None).ConfigureAwait(false),
            ReadAbsencesOutcome.NotPublished not => new DecideOutcome.Refused(not.Reason),
            ReadAbsencesOutcome.Refused refused => new DecideOutcome.Refused(refused.Reason),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }
}
