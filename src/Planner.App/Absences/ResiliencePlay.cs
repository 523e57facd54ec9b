using Planner.App.Absences.Ledgers;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.App.Absences;

/// <summary>Plays single absences of a roster, the same wherever it is kept: in files or in the database.</summary>
/// <param name="reallocate">Covers one absence by reallocation.</param>
internal sealed class ResiliencePlay(CoverAbsence.Planning reallocate)
{
    /// <summary>The planner itself.</summary>
    public static CoverAbsence.Planning Engine { get; } =
        (solver, before, happened, now, policy, stop) => new AbsencePlanner(solver).ReallocateAsync(before, happened, now, policy, stop);

    /// <summary>Plays the absences side by side, one for each engine.</summary>
    /// <param name="solver">Solves, or null.</param>
    /// <param name="before">The roster.</param>
    /// <param name="unit">The unit's policy.</param>
    /// <param name="ledger">Knows who has been moved before.</param>
    /// <param name="earlier">Cells of the same roster played before, which are not played again.</param>
    /// <param name="keep">Told each cell as it is played, from several threads.</param>
    /// <param name="progress">Told after each absence, from several threads, or null.</param>
    /// <param name="stop">Stops the play; absences not played through are marked so.</param>
    public async Task<ResilienceMap> MapAsync(
        ICpSatSolver? solver, CheckedRoster before, CoverPolicy unit, LedgerReading ledger, IReadOnlyList<ResilienceCell> earlier, Action<ResilienceCell> keep,
        IProgress<PlayStep>? progress, CancellationToken stop)
    {
        var known = earlier.ToDictionary(c => (c.Absence.Person.Index, c.Absence.Day));
        var absences = SingleAbsence.AllOf(before);
        var cells = absences.Select(a => known.GetValueOrDefault((a.Person.Index, a.Day)) ?? new ResilienceCell(a, new ResilienceOutcome.NotPlayed(), IsProven: false)).ToArray();
        var (played, lost) = (cells.Count(c => c.Outcome is not ResilienceOutcome.NotPlayed), cells.Count(c => c.Outcome is ResilienceOutcome.Lost));
        progress?.Report(new PlayStep(played, cells.Length, lost));
        await Parallel.ForAsync(0, cells.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (at, _) =>
        {
            if (stop.IsCancellationRequested || cells[at].Outcome is not ResilienceOutcome.NotPlayed
                || await CellAsync(solver, before, unit, ledger, absences[at], stop).ConfigureAwait(false) is not { } cell)
            {
                return;
            }
            cells[at] = cell;
            keep(cell);
            var (done, losing) = (Interlocked.Increment(ref played), cell.Outcome is ResilienceOutcome.Lost ? Interlocked.Increment(ref lost) : Volatile.Read(ref lost));
            progress?.Report(new PlayStep(done, cells.Length, losing));
        }).ConfigureAwait(false);
        return new ResilienceMap(before, cells);
    }

    /// <summary>The cell, or null when the play was stopped before the answer was final.</summary>
    private async Task<ResilienceCell?> CellAsync(
        ICpSatSolver? solver, CheckedRoster before, CoverPolicy unit, LedgerReading ledger, SingleAbsence absence, CancellationToken stop)
    {
        var policy = unit with { History = LedgerHistory.Of(ledger, before, absence.Now) };
        var outcome = await reallocate(solver, before, [absence.Event], absence.Now, policy, stop).ConfigureAwait(false);
        var wasCut = outcome is CoverOutcome.Proposed { Proposals: [{ IsComplete: false }, ..] } && stop.IsCancellationRequested;
        return wasCut ? null : new ResilienceJudge(before, policy).Judge(absence, outcome);
    }
}
