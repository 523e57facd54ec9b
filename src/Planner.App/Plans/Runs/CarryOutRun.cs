using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.App.Rosters.Summary;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Plans.Runs;

/// <summary>Carries out a run: searches, and keeps what was found. Never leaves a run behind that seems to go on.</summary>
/// <param name="database">The database.</param>
/// <param name="engines">The solver engines.</param>
/// <param name="feed">Tells pages how it goes.</param>
/// <param name="clock">Measures time.</param>
public sealed class CarryOutRun(PlannerDatabase database, SharedEngines engines, RunFeed feed, TimeProvider clock)
{
    private const int MostAttempts = 3;
    private const int MostTries = 120;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    /// <summary>Carries it out; a run that has ended, or that is not there, is left alone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shutDown">The server stops: the run is left as it is and begun anew when the server is back.</param>
    public async Task RunAsync(Guid run, CancellationToken shutDown)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutDown);
        if (await OpenAsync(run, shutDown).ConfigureAwait(false) is not { } opened)
        {
            return;
        }
        feed.Begin(run, stop);
        if (opened.Run.IsStopAsked)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
        try
        {
            var ended = await SearchAsync(opened.Week, opened.Run, stop.Token).ConfigureAwait(false);
            shutDown.ThrowIfCancellationRequested();
            await KeepAsync(run, ended, shutDown).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !shutDown.IsCancellationRequested)
        {
            await SaveAsync(run, Ended.Not(PlanTexts.RunFault)).ConfigureAwait(false);
            throw;
        }
        finally
        {
            feed.End(run);
            feed.Tell(opened.Week.Row.Name);
        }
    }

    private async Task<(OpenWeek Week, RunRow Run)?> OpenAsync(Guid run, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == run && r.State == RunStates.Going, stop).ConfigureAwait(false) is not { } row)
        {
            return null;
        }
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        if (row.Attempts == MostAttempts)
        {
            // It may be what takes the server down.
            await SaveAsync(run, Ended.Not(PlanTexts.TooOften)).ConfigureAwait(false);
            feed.Tell(scenario.Name);
            return null;
        }
        await context.Runs.Where(r => r.Id == run).ExecuteUpdateAsync(r => r.SetProperty(x => x.Attempts, x => x.Attempts + 1), stop).ConfigureAwait(false);
        try
        {
            return (await OpenWeek.OfAsync(database, context, scenario, stop).ConfigureAwait(false), row);
        }
        catch (UnreadableWeekException unreadable)
        {
            await SaveAsync(run, Ended.Not(unreadable.Fault)).ConfigureAwait(false);
            feed.Tell(scenario.Name);
            return null;
        }
    }

    private async Task<Ended> SearchAsync(OpenWeek week, RunRow run, CancellationToken stop)
    {
        var start = await engines.GetAsync().ConfigureAwait(false);
        var planner = new WeekPlanner((start as EngineStart.Ready)?.Pool, clock);
        var options = new PlanOptions(run.Seed, Iterations: null, TimeSpan.FromSeconds(run.Seconds), Environment.ProcessorCount);
        var outcome = await planner.PlanAsync(week.Problem, options, new Reporting(feed, run.Id, week.Row.Name), stop).ConfigureAwait(false);
        return outcome switch
        {
            PlanOutcome.Planned planned => new Ended(RosterWriter.WriteWithoutReasons(planned.Result.Plan, RosterRevision.First), VisitPin.Write(week.Pins), Note(planned.Result, start)),
            PlanOutcome.NothingLawful nothing => Ended.Not(PlanTexts.NothingLawful(week.Problem, nothing.Breaches)),
            _ => throw new InvalidOperationException($"Unknown plan outcome {outcome.GetType().Name}."),
        };
    }

    private static LocalText Note(PlanResult result, EngineStart start)
    {
        var proof = ProofSentence.Of(result);
        return start is EngineStart.Missing missing ? new($"{proof.Sv} {missing.Instruction}", $"{proof.En} {missing.Instruction}") : proof;
    }

    /// <summary>A search of half an hour is not thrown away because the database is gone for some minutes.</summary>
    private async Task KeepAsync(Guid run, Ended ended, CancellationToken shutDown)
    {
        for (var left = MostTries; ; left--)
        {
            try
            {
                await SaveAsync(run, ended).ConfigureAwait(false);
                return;
            }
            catch (Exception fault) when (left > 1 && DatabaseFault.Of(fault) is not null)
            {
                await Task.Delay(BetweenTries, clock, shutDown).ConfigureAwait(false);
            }
        }
    }

    private async Task SaveAsync(Guid run, Ended ended)
    {
        await using var context = database.Open();
        var row = await context.Runs.SingleAsync(r => r.Id == run, CancellationToken.None).ConfigureAwait(false);
        (row.State, row.Roster, row.Pins) = (ended.Roster is null ? RunStates.Failed : RunStates.Found, ended.Roster, ended.Pins);
        (row.NoteSv, row.NoteEn, row.EndedAt) = (ended.Note.Sv, ended.Note.En, clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private sealed record Ended(string? Roster, string Pins, LocalText Note)
    {
        public static Ended Not(LocalText why) => new(null, DraftSteps.NoPins, why);
    }

    private sealed class Reporting(RunFeed feed, Guid run, string scenario) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => feed.Report(run, scenario, value);
    }
}
