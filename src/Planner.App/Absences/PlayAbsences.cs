using Planner.App.Absences.Ledgers;
using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Absences;

/// <summary>
/// Plays every single absence of a roster (N-1), each person on each working day, covered by reallocation alone. Each is
/// played by itself, so neither order nor speed decides the map: same roster and ledger, same map.
/// </summary>
public sealed class PlayAbsences
{
    private readonly Func<int, Task<EngineStart>> _startEngines;
    private readonly TimeProvider _clock;
    private readonly ResiliencePlay _play;

    /// <summary>Creates the use case.</summary>
    /// <param name="startEngines">Looks for solver engines and starts so many.</param>
    /// <param name="clock">Measures time.</param>
    public PlayAbsences(Func<int, Task<EngineStart>> startEngines, TimeProvider clock)
        : this(startEngines, clock, ResiliencePlay.Engine)
    {
    }

    /// <summary>The same with another way to plan, for tests.</summary>
    internal PlayAbsences(Func<int, Task<EngineStart>> startEngines, TimeProvider clock, CoverAbsence.Planning reallocate) =>
        (_startEngines, _clock, _play) = (startEngines, clock, new ResiliencePlay(reallocate));

    /// <summary>Plays the absences.</summary>
    /// <param name="request">Which roster.</param>
    /// <param name="progress">Told after each absence, from several threads, or null.</param>
    /// <param name="stop">Stops the play; absences not played through are marked so.</param>
    public async Task<PlayAbsencesOutcome> RunAsync(PlayAbsencesRequest request, IProgress<PlayStep>? progress, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        if (request.OutFolder is { } folder && AtomicFile.FaultOf(folder) is { } fault)
        {
            return new PlayAbsencesOutcome.Unwritten(fault);
        }
        return RosterOpening.Open(request.ScenarioFolder, request.RosterFile) switch
        {
            RosterOpening.Opened opened => PlanChecker.Check(opened.Problem, opened.Reading.Roster) switch
            {
                CheckOutcome.Passed passed => await PlayAsync(request, opened, passed.Plan, progress, started, stop).ConfigureAwait(false),
                CheckOutcome.Rejected rejected => new PlayAbsencesOutcome.Rejected(
                    opened.Problem, [.. rejected.Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)]),
                var other => throw new InvalidOperationException($"Unknown check {other.GetType().Name}."),
            },
            RosterOpening.BadScenario(var faults) => new PlayAbsencesOutcome.BadScenario(faults),
            RosterOpening.BadRoster(var faults) => new PlayAbsencesOutcome.BadRoster(faults),
            var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
        };
    }

    private async Task<PlayAbsencesOutcome> PlayAsync(
        PlayAbsencesRequest request, RosterOpening.Opened opened, CheckedRoster before, IProgress<PlayStep>? progress, long started, CancellationToken stop)
    {
        var engines = await _startEngines(Environment.ProcessorCount).ConfigureAwait(false);
        var pool = (engines as EngineStart.Ready)?.Pool;
        try
        {
            var ledger = LedgerFile.Read(request.LedgerFile ?? CoverAbsenceRequest.LedgerBeside(request.RosterFile));
            var map = await _play.MapAsync(pool, before, opened.Scenario.Cover, ledger, [], cell => { }, progress, stop).ConfigureAwait(false);
            IReadOnlyList<LocalText> notes = engines is EngineStart.Missing missing ? [new LocalText(missing.Instruction, missing.Instruction)] : [];
            var file = request.OutFolder is { } folder ? ResilienceJson.FileIn(folder) : null;
            return ResilienceJson.Written(new PlayAbsencesOutcome.Played(map, opened.Reading.Revision.Number, notes, pool?.Name ?? "none", _clock.GetElapsedTime(started), file));
        }
        finally
        {
            if (pool is not null)
            {
                await pool.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
