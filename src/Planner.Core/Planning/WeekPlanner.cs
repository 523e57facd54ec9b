using Planner.Core.Rules;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// Builds the week's roster: construction in C#, loosening, then large-neighbourhood search with CP-SAT. Anytime: it can
/// be stopped whenever, and returns the best plan that passed the checker.
/// </summary>
/// <param name="solver">Solves neighbourhoods, or null when no engine could start.</param>
/// <param name="clock">Measures elapsed time; the plan depends on it only through the time limit.</param>
public sealed class WeekPlanner(ICpSatSolver? solver, TimeProvider clock)
{
    private static readonly TimeSpan CoolingWithoutLimit = TimeSpan.FromMinutes(2);

    /// <summary>Plans the problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Seed and limits; with neither iterations nor time it runs until stopped.</param>
    /// <param name="progress">Told after each round and at each better plan, or null.</param>
    /// <param name="stop">Stops the search and keeps the best plan.</param>
    public async Task<PlanOutcome> PlanAsync(PlanningProblem problem, PlanOptions options, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        using var deadline = options.Time is { } time ? new CancellationTokenSource(time, clock) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        IPlanSearch search = LineSearch.Fits(problem) ? new LineSearch(problem, options, solver, either.Token) : new WeekSearch(problem, options, solver, stop);
        Report();
        var more = true;
        while (more && !either.IsCancellationRequested && (options.Iterations is not { } most || search.Rounds < most))
        {
            var elapsed = clock.GetElapsedTime(started);
            more = await search.RoundAsync(Spent(options, search.Rounds, elapsed), options.Time - elapsed, either.Token).ConfigureAwait(false);
            Report();
        }
        var searched = clock.GetElapsedTime(started);
        var bound = options.BoundTime is { } bounding && !search.Proven && !problem.Typed.IsOnly ? Bound(bounding) : null;
        return Finish(problem, options, search, bound, searched, stop.IsCancellationRequested);

        long? Bound(TimeSpan most)
        {
            using var over = new CancellationTokenSource(most, clock);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
            var bound = new WeekBound(problem);
            while (!bound.IsDone && !end.IsCancellationRequested)
            {
                bound.Round(end.Token);
                progress?.Report(new PlanProgress(clock.GetElapsedTime(started), bound.Rounds, search.Cost,
                    problem.Visits.Where(v => search.Deliveries[v.Index] is null).Sum(v => v.StaffMinutes), bound.Value, PlanPhase.Proving));
            }
            return bound.Value > 0 ? bound.Value : null;
        }

        void Report() => progress?.Report(new PlanProgress(
            clock.GetElapsedTime(started), search.Rounds, search.Cost,
            problem.Visits.Where(v => search.Deliveries[v.Index] is null).Sum(v => v.StaffMinutes), search.Bound, search.Phase));
    }

    /// <summary>Share of the run that is over. With iterations given it depends on them alone, so that the same seed gives the same plan.</summary>
    private static double Spent(PlanOptions options, int rounds, TimeSpan elapsed) => options.Iterations is { } most
        ? (double)rounds / Math.Max(1, most)
        : Math.Min(1, elapsed / (options.Time ?? CoolingWithoutLimit));

    private PlanOutcome Finish(PlanningProblem problem, PlanOptions options, IPlanSearch search, long? bound, TimeSpan elapsed, bool stopped)
    {
        var check = PlanChecker.Check(problem, search.ToRoster());
        if (check is CheckOutcome.Rejected rejected)
        {
            return new PlanOutcome.NothingLawful([.. rejected.Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)]);
        }
        var plan = ((CheckOutcome.Passed)check).Plan;
        var status = search.Proven ? PlanStatus.ProvenOptimal
            : solver is null && search.Engine is null ? PlanStatus.EngineMissing
            : stopped ? PlanStatus.Stopped
            : PlanStatus.BestFound;
        return new PlanOutcome.Planned(new PlanResult(
            plan, status, Higher(search.Bound, bound), options, search.Engine ?? solver?.Name ?? "none", search.Rounds, elapsed, search.Fault is { } fault ? [fault] : []));
    }

    private static long? Higher(long? one, long? other) => one is null || other > one ? other : one;
}
