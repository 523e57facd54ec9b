using Planner.App.Rosters;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.App.Weeks;

/// <summary>Builds a scenario's week: loads, plans, and writes the roster file and the page.</summary>
/// <param name="startEngines">Looks for solver engines and starts so many.</param>
/// <param name="clock">Measures time.</param>
public sealed class BuildWeek(Func<int, Task<EngineStart>> startEngines, TimeProvider clock)
{
    private const int WorkersByIterations = 2;
    private static readonly TimeSpan ShortestSearch = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWriting = TimeSpan.FromSeconds(1.5);

    /// <summary>Builds the week.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="progress">Told where the build is, from several threads, or null.</param>
    /// <param name="stop">Stops the search; the best plan so far is kept and written.</param>
    public async Task<BuildWeekOutcome> RunAsync(BuildWeekRequest request, IProgress<BuildWeekStep>? progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        progress?.Report(new BuildWeekStep.Reading());
        var workers = request.Workers ?? (request.Iterations is null ? Environment.ProcessorCount : WorkersByIterations);
        var starting = Task.Run(() => startEngines(workers), CancellationToken.None);
        try
        {
            var scenario = ScenarioLoader.Load(request.ScenarioFolder);
            if (scenario is ScenarioOutcome.Faulty faulty)
            {
                return new BuildWeekOutcome.BadScenario(faulty.Faults);
            }
            if (AtomicFile.FaultOf(request.OutFolder) is { } fault)
            {
                return new BuildWeekOutcome.CannotWrite(fault);
            }
            progress?.Report(new BuildWeekStep.StartingEngines());
            var engines = await starting.ConfigureAwait(false);
            var loaded = (ScenarioOutcome.Loaded)scenario;
            var options = new PlanOptions(request.Seed, request.Iterations, TimeLeft(request, loaded.Scenario, clock.GetElapsedTime(started)), workers)
            {
                BoundTime = request.BoundSeconds is { } bound ? TimeSpan.FromSeconds(bound) : null,
            };
            return await PlanAsync(request, loaded, engines, options, progress, stop).ConfigureAwait(false);
        }
        finally
        {
            if (await starting.ConfigureAwait(false) is EngineStart.Ready ready)
            {
                await ready.Pool.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<BuildWeekOutcome> PlanAsync(
        BuildWeekRequest request, ScenarioOutcome.Loaded loaded, EngineStart engines, PlanOptions options, IProgress<BuildWeekStep>? progress, CancellationToken stop)
    {
        var planner = new WeekPlanner((engines as EngineStart.Ready)?.Pool, clock);
        var planned = await planner.PlanAsync(loaded.Scenario.Problem, options, progress is null ? null : new Searching(progress), stop).ConfigureAwait(false);
        return planned switch
        {
            PlanOutcome.Planned plan => WeekFiles.Write(WithInstruction(plan.Result, engines), request, loaded.Warnings),
            PlanOutcome.NothingLawful nothing => new BuildWeekOutcome.NothingLawful(loaded.Scenario.Problem, nothing.Breaches),
            _ => throw new InvalidOperationException($"Unknown plan outcome {planned.GetType().Name}."),
        };
    }

    private static PlanResult WithInstruction(PlanResult result, EngineStart engines) =>
        engines is EngineStart.Missing missing ? result with { Notes = [missing.Instruction, .. result.Notes] } : result;

    private static TimeSpan? TimeLeft(BuildWeekRequest request, Scenario scenario, TimeSpan spent)
    {
        if (request.Seconds is null && request.Iterations is not null)
        {
            return null;
        }
        var whole = TimeSpan.FromSeconds(request.Seconds ?? scenario.DefaultSeconds);
        var writing = whole / 10 < LongestWriting ? whole / 10 : LongestWriting;
        var left = whole - spent - writing;
        return left > ShortestSearch ? left : ShortestSearch;
    }

    private sealed class Searching(IProgress<BuildWeekStep> progress) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => progress.Report(new BuildWeekStep.Searching(value));
    }
}
