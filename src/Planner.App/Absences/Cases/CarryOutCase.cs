using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Absences.Cases;

/// <summary>Works on a case: plans cover, or plays a week's absences, and keeps what came of it. Never leaves a case behind that seems to go on.</summary>
public sealed class CarryOutCase
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan BetweenKept = TimeSpan.FromSeconds(2);
    private readonly PlannerDatabase _database;
    private readonly SharedEngines _engines;
    private readonly CaseFeed _feed;
    private readonly TimeProvider _clock;
    private readonly CoverPlanning _planning;
    private readonly ResiliencePlay _play;

    /// <summary>Creates the use case.</summary>
    /// <param name="database">The database.</param>
    /// <param name="engines">The solver engines.</param>
    /// <param name="feed">Tells pages how it goes.</param>
    /// <param name="clock">Measures time.</param>
    public CarryOutCase(PlannerDatabase database, SharedEngines engines, CaseFeed feed, TimeProvider clock)
        : this(database, engines, feed, clock, CoverPlanning.Engine, ResiliencePlay.Engine)
    {
    }

    /// <summary>The same with other ways to plan, for tests.</summary>
    internal CarryOutCase(PlannerDatabase database, SharedEngines engines, CaseFeed feed, TimeProvider clock, CoverAbsence.Planning plan, CoverAbsence.Planning reallocate) =>
        (_database, _engines, _feed, _clock, _planning, _play) = (database, engines, feed, clock, new CoverPlanning(plan, clock), new ResiliencePlay(reallocate));

    /// <summary>Works on it; a case that has ended, or that is not there, is left alone.</summary>
    /// <param name="item">The case.</param>
    /// <param name="shutDown">The server stops: the case is left as it is and gone on with when the server is back.</param>
    /// <param name="enough">Ends the work with what it has.</param>
    public async Task RunAsync(Guid item, CancellationToken shutDown, CancellationToken enough = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutDown, enough);
        if (await OpenOrFailAsync(item, shutDown).ConfigureAwait(false) is not { } opened)
        {
            return;
        }
        _feed.Begin(item, stop);
        try
        {
            if (opened.Item.IsStopAsked)
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }
            var ended = opened.Item.Kind == CaseKinds.Play
                ? await PlayAsync(opened, stop.Token).ConfigureAwait(false)
                : await CoverAsync(opened, stop.Token).ConfigureAwait(false);
            shutDown.ThrowIfCancellationRequested();
            await SaveAsync(item, ended).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsToBeTold(fault, shutDown))
        {
            await SaveAsync(item, Ended.Not(CaseTexts.Fault)).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _feed.End(item);
            _feed.Tell(opened.Week.Row.Name);
        }
    }

    /// <summary>Only a server that stops leaves a case going: work cancelled for any other reason has ended and is told.</summary>
    private static bool IsToBeTold(Exception fault, CancellationToken shutDown) => fault is not OperationCanceledException || !shutDown.IsCancellationRequested;

    private async Task<Work?> OpenOrFailAsync(Guid item, CancellationToken shutDown)
    {
        try
        {
            return await OpenAsync(item, shutDown).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsToBeTold(fault, shutDown))
        {
            await SaveAsync(item, Ended.Not(CaseTexts.Fault)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Work?> OpenAsync(Guid item, CancellationToken stop)
    {
        await using var context = _database.Open();
        if (await context.Cases.SingleOrDefaultAsync(c => c.Id == item && c.State == CaseStates.Going, stop).ConfigureAwait(false) is not { } row)
        {
            return null;
        }
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        try
        {
            row.Attempts++;
            var week = await OpenWeek.PublishedWeekAsync(_database, context, scenario, null, stop).ConfigureAwait(false);
            if (week is null || row.Attempts > MostAttempts)
            {
                await SaveAsync(item, Ended.Not(week is null ? CaseTexts.NotPublished : CaseTexts.TooOften)).ConfigureAwait(false);
                _feed.Tell(scenario.Name);
                return null;
            }
            if (row.Number != week.Published!.Number)
            {
                // What was played of an earlier version says nothing of this one.
                (row.Number, row.Result) = (week.Published.Number, null);
            }
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            return new Work(row, week, await LedgerTable.OfUnitAsync(context, scenario.Unit, stop).ConfigureAwait(false));
        }
        catch (UnreadableWeekException unreadable)
        {
            await SaveAsync(item, Ended.Not(unreadable.Fault)).ConfigureAwait(false);
            _feed.Tell(scenario.Name);
            return null;
        }
    }

    private async Task<Ended> CoverAsync(Work work, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        var (task, fault) = CaseWork.Task(work.Week, work.Item, _clock);
        if (task is null)
        {
            return Ended.Not(fault!);
        }
        var start = await _engines.GetAsync().ConfigureAwait(false);
        var solver = start is EngineStart.Ready ready
            ? new CountedSolver(ready.Pool, solved => _feed.Report(work.Item.Id, new CaseProgress(solved, 0, 0)))
            : null;
        return await _planning.ProposeAsync(task, work.Ledger, solver, start, started, stop).ConfigureAwait(false) switch
        {
            CoverAbsenceOutcome.Proposed proposed => Kept(proposed.Case, task),
            var other => Ended.Not(CaseWork.FaultOf(other)),
        };
    }

    /// <summary>Only what can be read back and passes the checker is kept.</summary>
    private static Ended Kept(CoverCase cover, CoverTask task)
    {
        var text = CaseDocument.Write(cover);
        return CaseDocument.Read(text, task) is null ? Ended.Not(CaseTexts.Fault) : new Ended(text, null);
    }

    private async Task<Ended> PlayAsync(Work work, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        if (PlanChecker.Check(work.Week.Problem, work.Week.Roster) is not CheckOutcome.Passed { Plan: var before })
        {
            return Ended.Not(PlanTexts.NotLawful);
        }
        var start = await _engines.GetAsync().ConfigureAwait(false);
        var pool = (start as EngineStart.Ready)?.Pool;
        IReadOnlyList<LocalText> notes = start is EngineStart.Missing missing ? [new LocalText(missing.Instruction, missing.Instruction)] : [];
        var document = PlayDocument.Read(work.Item.Result);
        var earlier = document?.Map(before)?.Cells.Where(c => c.Outcome is not ResilienceOutcome.NotPlayed).ToList() ?? [];
        var spent = earlier.Count == 0 ? 0 : document!.Seconds;
        string Text(IEnumerable<ResilienceCell> cells) => PlayDocument.Write(cells, notes, pool?.Name ?? "none", spent + _clock.GetElapsedTime(started).TotalSeconds);

        var (played, keeping, kept) = (new ConcurrentBag<ResilienceCell>(earlier), new SemaphoreSlim(1), started);
        void Keep(ResilienceCell cell)
        {
            played.Add(cell);
            if (_clock.GetElapsedTime(kept) > BetweenKept && keeping.Wait(0, CancellationToken.None))
            {
                kept = _clock.GetTimestamp();
                KeepSoFar(work.Item.Id, Text(played));
                keeping.Release();
            }
        }

        using (keeping)
        {
            var steps = new Steps(step => _feed.Report(work.Item.Id, new CaseProgress(step.Played, step.All, step.Lost)));
            var map = await _play.MapAsync(pool, before, work.Week.Scenario.Cover, work.Ledger, earlier, Keep, steps, stop).ConfigureAwait(false);
            return new Ended(Text(map.Cells), null);
        }
    }

    /// <summary>What is played so far survives a server that goes down.</summary>
    private void KeepSoFar(Guid item, string text)
    {
        using var context = _database.Open();
        context.Cases.Where(c => c.Id == item && c.State == CaseStates.Going).ExecuteUpdate(c => c.SetProperty(x => x.Result, text).SetProperty(x => x.Attempts, 1));
    }

    private async Task SaveAsync(Guid item, Ended ended)
    {
        await using var context = _database.Open();
        var at = _clock.GetUtcNow().UtcDateTime;
        await context.Cases.Where(c => c.Id == item && c.State == CaseStates.Going).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.State, ended.Result == null ? CaseStates.Failed : CaseStates.Found)
                .SetProperty(x => x.Result, ended.Result).SetProperty(x => x.EndedAt, at)
                .SetProperty(x => x.NoteSv, ended.Fault == null ? null : ended.Fault.Sv).SetProperty(x => x.NoteEn, ended.Fault == null ? null : ended.Fault.En)
                .SetProperty(x => x.Version, x => x.Version + 1),
            CancellationToken.None).ConfigureAwait(false);
    }

    private sealed record Work(CaseRow Item, OpenWeek Week, LedgerReading Ledger);

    private sealed record Ended(string? Result, LocalText? Fault)
    {
        public static Ended Not(LocalText why) => new(null, why);
    }

    private sealed class Steps(Action<PlayStep> report) : IProgress<PlayStep>
    {
        public void Report(PlayStep value) => report(value);
    }
}
