using Planner.App.Absences.Ledgers;
using Planner.App.Weeks;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Absences;

/// <summary>Reports understood against the roster that stands: what there is to plan.</summary>
/// <param name="Opened">The roster and its scenario.</param>
/// <param name="Source">What the roster is called in faults: its file, or its version in the database.</param>
/// <param name="Before">The roster, checked.</param>
/// <param name="Report">The events and from when to plan.</param>
internal sealed record CoverTask(RosterOpening.Opened Opened, string Source, CheckedRoster Before, ReportReading.Understood Report);

/// <summary>Plans cover from a roster that stands, the same wherever it is kept: in files or in the database.</summary>
/// <param name="plan">Plans.</param>
/// <param name="clock">Measures time, and tells it when a report does not.</param>
internal sealed class CoverPlanning(CoverAbsence.Planning plan, TimeProvider clock)
{
    /// <summary>The planner itself.</summary>
    public static CoverAbsence.Planning Engine { get; } =
        (solver, before, happened, now, policy, stop) => new AbsencePlanner(solver).PlanAsync(before, happened, now, policy, stop);

    /// <summary>Checks the roster and reads the reports against it; one of the two is null.</summary>
    public (CoverTask? Task, CoverAbsenceOutcome? Not) Prepare(RosterOpening.Opened opened, string source, IReadOnlyList<CoverReport> reports, string? now)
    {
        var check = PlanChecker.Check(opened.Problem, opened.Reading.Roster);
        if (check is not CheckOutcome.Passed { Plan: var before })
        {
            return (null, new CoverAbsenceOutcome.Rejected(opened.Problem, [.. ((CheckOutcome.Rejected)check).Findings.Items.Where(f => f.Rule.Severity == Severity.Hard)]));
        }
        return new ReportReader(opened.Problem, before.Roster, opened.Reading.Revision.Events).Read(reports, now, SwedishClock.Local(clock)) switch
        {
            ReportReading.Understood understood => (new CoverTask(opened, source, before, understood), null),
            ReportReading.Wrong wrong => (null, new CoverAbsenceOutcome.Refused(wrong.Fault)),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };
    }

    /// <summary>Proposes cover and prices it.</summary>
    /// <param name="task">What to plan.</param>
    /// <param name="ledger">Knows who has been moved before.</param>
    /// <param name="solver">Solves, or null when no engine could start.</param>
    /// <param name="engines">What came of starting engines.</param>
    /// <param name="started">When it began.</param>
    /// <param name="stop">Stops the search; the best lawful plans so far are returned, marked.</param>
    public async Task<CoverAbsenceOutcome> ProposeAsync(
        CoverTask task, LedgerReading ledger, ICpSatSolver? solver, EngineStart engines, long started, CancellationToken stop)
    {
        var (happened, now) = (task.Report.Events, task.Report.Now);
        var policy = task.Opened.Scenario.Cover with { History = LedgerHistory.Of(ledger, task.Before, now) };
        return await plan(solver, task.Before, happened, now, policy, stop).ConfigureAwait(false) switch
        {
            CoverOutcome.Proposed proposed => new CoverAbsenceOutcome.Proposed(Case(task, proposed, engines, solver?.Name ?? "none", started)),
            CoverOutcome.Refused refused => new CoverAbsenceOutcome.Refused(refused.Reason),
            CoverOutcome.Unlawful unlawful => new CoverAbsenceOutcome.Unlawful(unlawful.Problem, unlawful.Breaches),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private CoverCase Case(CoverTask task, CoverOutcome.Proposed proposed, EngineStart engines, string engine, long started)
    {
        PricedCover Priced(CoverProposal proposal) => PricedCover.Of(task.Before, proposal, task.Report.Now);
        IReadOnlyList<LocalText> notes = engines is EngineStart.Missing missing
            ? [new LocalText(missing.Instruction, missing.Instruction), .. proposed.Notes]
            : proposed.Notes;
        return new CoverCase(
            task.Source, task.Opened.Hash, task.Opened.Reading.Revision, task.Opened.Scenario.Problem, task.Before, task.Report.Now,
            task.Report.Events, [.. proposed.Proposals.Select(Priced)], proposed.Counterfactual is { } old ? Priced(old) : null,
            notes, engine, clock.GetElapsedTime(started));
    }
}
