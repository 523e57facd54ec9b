using Planner.App.Absences.Ledgers;
using Planner.App.Weeks;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Absences;

/// <summary>Proposes how to cover what was reported, prices each alternative and the old way. Writes nothing.</summary>
public sealed class CoverAbsence
{
    private readonly Func<int, Task<EngineStart>> _startEngines;
    private readonly TimeProvider _clock;
    private readonly Planning _plan;

    /// <summary>Creates the use case.</summary>
    /// <param name="startEngines">Looks for solver engines and starts so many.</param>
    /// <param name="clock">Measures time, and tells it when a report does not.</param>
    public CoverAbsence(Func<int, Task<EngineStart>> startEngines, TimeProvider clock)
        : this(startEngines, clock, (solver, before, happened, now, policy, stop) => new AbsencePlanner(solver).PlanAsync(before, happened, now, policy, stop))
    {
    }

    /// <summary>The same with another way to plan, for tests.</summary>
    internal CoverAbsence(Func<int, Task<EngineStart>> startEngines, TimeProvider clock, Planning plan) =>
        (_startEngines, _clock, _plan) = (startEngines, clock, plan);

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
            return Prepare(request) switch
            {
                Prepared.Ready ready => await ProposeAsync(ready, await starting.ConfigureAwait(false), started, stop).ConfigureAwait(false),
                Prepared.Not not => not.Outcome,
                var other => throw new InvalidOperationException($"Unknown preparation {other.GetType().Name}."),
            };
        }
        finally
        {
            if (await starting.ConfigureAwait(false) is EngineStart.Ready ready)
            {
                await ready.Pool.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private Prepared Prepare(CoverAbsenceRequest request) => LedgerFile.FaultOf(request.Ledger) is { } fault
        ? new Prepared.Not(new CoverAbsenceOutcome.Refused(fault))
        : Open(request);

    private Prepared Open(CoverAbsenceRequest request) => RosterOpening.Open(request.ScenarioFolder, request.RosterFile) switch
    {
        RosterOpening.Opened opened => Judge(request, opened),
        RosterOpening.BadScenario(var faults) => new Prepared.Not(new CoverAbsenceOutcome.BadScenario(faults)),
        RosterOpening.BadRoster(var faults) => new Prepared.Not(new CoverAbsenceOutcome.BadRoster(faults)),
        var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
    };

    private Prepared Judge(CoverAbsenceRequest request, RosterOpening.Opened opened)
    {
        if (PlanChecker.Check(opened.Problem, opened.Reading.Roster) is not CheckOutcome.Passed { Plan: var plan })
        {
            var findings = ((CheckOutcome.Rejected)PlanChecker.Check(opened.Problem, opened.Reading.Roster)).Findings.Items;
            return new Prepared.Not(new CoverAbsenceOutcome.Rejected(opened.Problem, [.. findings.Where(f => f.Rule.Severity == Severity.Hard)]));
        }
        return new ReportReader(opened.Problem, plan.Roster, opened.Reading.Revision.Events).Read(request.Report, request.Now, SwedishClock.Local(_clock)) switch
        {
            ReportReading.Understood understood => new Prepared.Ready(request, opened, plan, understood),
            ReportReading.Wrong wrong => new Prepared.Not(new CoverAbsenceOutcome.Refused(wrong.Fault)),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };
    }

    private async Task<CoverAbsenceOutcome> ProposeAsync(Prepared.Ready ready, EngineStart engines, long started, CancellationToken stop)
    {
        var (happened, now) = (ready.Report.Events, ready.Report.Now);
        var history = LedgerHistory.Of(LedgerFile.Read(ready.Request.Ledger), ready.Before, now);
        var pool = (engines as EngineStart.Ready)?.Pool;
        var outcome = await _plan(pool, ready.Before, happened, now, ready.Opened.Scenario.Cover with { History = history }, stop).ConfigureAwait(false);
        return outcome switch
        {
            CoverOutcome.Proposed proposed => new CoverAbsenceOutcome.Proposed(Case(ready, proposed, engines, pool?.Name ?? "none", started)),
            CoverOutcome.Refused refused => new CoverAbsenceOutcome.Refused(refused.Reason),
            CoverOutcome.Unlawful unlawful => new CoverAbsenceOutcome.Unlawful(unlawful.Problem, unlawful.Breaches),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
    }

    private CoverCase Case(Prepared.Ready ready, CoverOutcome.Proposed proposed, EngineStart engines, string engine, long started)
    {
        PricedCover Priced(CoverProposal proposal) => PricedCover.Of(ready.Before, proposal, ready.Report.Now);
        IReadOnlyList<LocalText> notes = engines is EngineStart.Missing missing
            ? [new LocalText(missing.Instruction, missing.Instruction), .. proposed.Notes]
            : proposed.Notes;
        return new CoverCase(
            ready.Request.RosterFile, ready.Opened.Hash, ready.Opened.Reading.Revision, ready.Opened.Scenario.Problem, ready.Before, ready.Report.Now,
            ready.Report.Events, [.. proposed.Proposals.Select(Priced)], proposed.Counterfactual is { } old ? Priced(old) : null,
            notes, engine, _clock.GetElapsedTime(started));
    }

    private abstract record Prepared
    {
        public sealed record Ready(CoverAbsenceRequest Request, RosterOpening.Opened Opened, CheckedRoster Before, ReportReading.Understood Report) : Prepared;

        public sealed record Not(CoverAbsenceOutcome Outcome) : Prepared;
    }
}
