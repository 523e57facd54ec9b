using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Solver;

namespace Planner.Benchmarks.Nrp;

/// <summary>One instance planned with one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Cost">What the scorer says the roster costs, or null when none was lawful.</param>
/// <param name="Bound">No roster can cost less, as the program itself has shown; null when not known.</param>
/// <param name="IsProven">Whether nothing can be better.</param>
/// <param name="CostAt">Cost at 10, 60 and 600 s as far as the run went, null before there was a roster.</param>
/// <param name="SecondsToBest">When the last better roster was met.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="Engine">What did the work.</param>
/// <param name="Fault">Why the result cannot be trusted, or null.</param>
internal sealed record NrpRun(
    int Seed, int? Cost, long? Bound, bool IsProven, IReadOnlyList<decimal?> CostAt, double SecondsToBest, double Seconds, string Engine, string? Fault)
{
    /// <summary>The seconds cost is read off at.</summary>
    public static IReadOnlyList<int> Marks { get; } = [10, 60, 600];

    /// <summary>Plans the instance.</summary>
    /// <param name="file">The instance.</param>
    /// <param name="problem">The same as the planner's problem.</param>
    /// <param name="options">Seed and limits.</param>
    /// <param name="solver">The engine, or null.</param>
    /// <param name="target">The run ends as soon as a roster costs no more than this; null to use all the time.</param>
    public static async Task<NrpRun> OfAsync(NrpFile file, PlanningProblem problem, PlanOptions options, ICpSatSolver? solver, int? target = null)
    {
        using var reached = new CancellationTokenSource();
        var log = new RunLog(cost =>
        {
            if (cost <= target * Price.UnitsPerKrona)
            {
                reached.Cancel();
            }
        });
        var outcome = await new WeekPlanner(solver, TimeProvider.System).PlanAsync(problem, options, log, reached.Token);
        if (outcome is not PlanOutcome.Planned { Result: var result })
        {
            var breaches = ((PlanOutcome.NothingLawful)outcome).Breaches.GroupBy(b => b.Rule.Id).Select(g => $"{g.Key} {g.Count()} times");
            return new NrpRun(options.Seed, null, null, false, [], 0, 0, "", $"nothing lawful: {string.Join(", ", breaches)}");
        }
        var score = NrpScore.Of(file, NrpReader.DaysOf(problem, result.Plan.Roster));
        var fault = score.Broken.Count > 0 ? $"the scorer says: {string.Join("; ", score.Broken)}"
            : score.Cost * Price.UnitsPerKrona != result.Plan.Cost ? $"the scorer says {score.Cost}, the checker {Price.ToKronor(result.Plan.Cost)}"
            : null;
        var bound = result.Bound is { } units ? (long?)Math.Ceiling(Price.ToKronor(units)) : null;
        return new NrpRun(
            options.Seed, score.Cost, bound, result.Status == PlanStatus.ProvenOptimal, [.. Marks.Select(m => log.CostAt(m))],
            log.SecondsTo(result.Plan.Cost), result.Elapsed.TotalSeconds, result.Engine, fault);
    }
}
