using Planner.App.Absences.Ledgers;
using Planner.App.Weeks;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.App.Absences;

/// <summary>Proposes how to cover what was reported, prices each alternative and the old way. Writes nothing.</summary>
public sealed class CoverAbsence
{
    private readonly Func<int, Task<EngineStart>> _startEngines;
    private readonly TimeProvider _clock;
    private readonly CoverPlanning _planning;

    /// <summary>Creates the use case.</summary>
    /// <param name="startEngines">Looks for solver engines and starts so many.</param>
    /// <param name="clock">Measures time, and tells it when a report does not.</param>
    public CoverAbsence(Func<int, Task<EngineStart>> startEngines, TimeProvider clock)
        : this(startEngines, clock, CoverPlanning.Engine)
    {
    }

    /// <summary>The same with another way to plan, for tests.</summary>
    internal CoverAbsence(Func<int, Task<EngineStart>> startEngines, TimeProvider clock, Planning plan) =>
        (_startEngines, _clock, _planning) = (startEngines, clock, new CoverPlanning(plan, clock));

    /// <summary>Plans cover for events.</summary>
    internal delegate Task<CoverOutcome> Planning(
        ICpSatSolver? solver, CheckedRoster before, IReadOnlyList<RosterEvent> happened, int now, CoverPolicy policy, CancellationToken stop);

    /// <summary>Proposes cover.</summary>
    /// <param name="request">What to cover.</param>
    /// <param name="stop">Stops the search; the best lawful plans so far are returned, marked.</param>
    public async Task<CoverAbsenceOutcome> RunAsync(CoverAbsenceRequest request, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        // Each solve builds on the one before: a second engine would only wait.
        var starting = Task.Run(() => _startEngines(1), CancellationToken.None);
        try
        {
            return LedgerFile.FaultOf(request.Ledger) is { } fault
                ? new CoverAbsenceOutcome.Refused(fault)
                : await PlanAsync(request, starting, started, stop).ConfigureAwait(false);
        }
        finally
        {
            if (await starting.ConfigureAwait(false) is EngineStart.Ready ready)
            {
                await ready.Pool.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<CoverAbsenceOutcome> PlanAsync(CoverAbsenceRequest request, Task<EngineStart> starting, long started, CancellationToken stop)
    {
        switch (RosterOpening.Open(request.ScenarioFolder, request.RosterFile))
        {
            case RosterOpening.BadScenario(var faults):
                return new CoverAbsenceOutcome.BadScenario(faults);
            case RosterOpening.BadRoster(var faults):
                return new CoverAbsenceOutcome.BadRoster(faults);
            case RosterOpening.Opened opened:
                var (task, not) = _planning.Prepare(opened, request.RosterFile, [request.Report], request.Now);
                if (task is null)
                {
                    return not!;
                }
                var engines = await starting.ConfigureAwait(false);
                return await _planning.ProposeAsync(task, LedgerFile.Read(request.Ledger), (engines as EngineStart.Ready)?.Pool, engines, started, stop).ConfigureAwait(false);
            case var other:
                throw new InvalidOperationException($"Unknown opening {other.GetType().Name}.");
        }
    }
}
