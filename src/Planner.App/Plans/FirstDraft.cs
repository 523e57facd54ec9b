using Planner.App.Rosters.Json;
using Planner.Core.Planning;

namespace Planner.App.Plans;

/// <summary>A lawful week without search, in milliseconds.</summary>
internal static class FirstDraft
{
    private const int Seed = 1;

    /// <summary>The roster file, or null when construction finds none.</summary>
    public static async Task<string?> ConstructAsync(PlanningProblem problem, TimeProvider clock, CancellationToken stop)
    {
        var options = new PlanOptions(Seed, Iterations: 0, Time: null, Workers: 1);
        return await new WeekPlanner(null, clock).PlanAsync(problem, options, null, stop).ConfigureAwait(false) is PlanOutcome.Planned planned
            ? RosterWriter.WriteWithoutReasons(planned.Result.Plan, RosterRevision.First)
            : null;
    }
}
