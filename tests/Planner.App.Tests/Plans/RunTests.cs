using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.App.Tests.Data;
using Planner.Solver;

namespace Planner.App.Tests.Plans;

public sealed class RunTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_a_run_finds_waits_and_becomes_one_step_when_it_is_used(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var before = await week.ReadAsync();
        var run = Assert.IsType<StartRunOutcome.Started>(await week.Start.RunAsync(new(PlannedWeek.Scenario, 1, PlannedWeek.By), CancellationToken.None)).Run;
        Assert.Equal([run], week.Queued);
        Assert.IsType<RunStatus.Going>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));

        var told = 0;
        week.Feed.Moved += _ => Interlocked.Increment(ref told);
        await week.CarryOut.RunAsync(run, CancellationToken.None);
        var found = Assert.IsType<RunStatus.Found>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        Assert.InRange(told, 2, int.MaxValue);
        Assert.InRange(found.Cost, 0, before.Cost);
        Assert.Contains("installera Node", found.Note.Sv, StringComparison.Ordinal);
        Assert.Equal(before.DraftVersion, (await week.ReadAsync()).DraftVersion);

        var moved = WeekFeedTests.Listen(week);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.Close.RunAsync(new(DraftRequest.Of(before, PlannedWeek.By), run, Use: true), CancellationToken.None));
        Assert.Equal("Proposed plan used", Assert.Single(moved).What.En);
        var after = await week.ReadAsync();
        Assert.Equal(found.Cost, after.Cost);
        Assert.IsType<RunStatus.None>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        await week.StepAsync(forward: false);
        Assert.Equal(before.Cost, (await week.ReadAsync()).Cost);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_week_has_one_run_at_a_time_whoever_asks(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => week.Start.RunAsync(new(PlannedWeek.Scenario, 5, PlannedWeek.By), CancellationToken.None))));
        Assert.Single(outcomes.OfType<StartRunOutcome.Started>());
        Assert.Equal(3, outcomes.OfType<StartRunOutcome.Refused>().Count());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_run_that_is_stopped_keeps_its_best_plan(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var run = ((StartRunOutcome.Started)await week.Start.RunAsync(new(PlannedWeek.Scenario, 3600, PlannedWeek.By), CancellationToken.None)).Run;
        week.Feed.Moved += _ =>
        {
            if (week.Feed.Of(run) is not null)
            {
                week.Stop.RunAsync(run, PlannedWeek.By, CancellationToken.None).GetAwaiter().GetResult();
            }
        };
        await week.CarryOut.RunAsync(run, CancellationToken.None);
        Assert.IsType<RunStatus.Found>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_run_cut_off_by_the_server_going_down_is_begun_anew(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var run = ((StartRunOutcome.Started)await week.Start.RunAsync(new(PlannedWeek.Scenario, 3600, PlannedWeek.By), CancellationToken.None)).Run;
        using var goingDown = new CancellationTokenSource();
        week.Feed.Moved += _ => goingDown.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => week.CarryOut.RunAsync(run, goingDown.Token));
        Assert.IsType<RunStatus.Going>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        week.Queued.Clear();
        await new ResumeRuns(week.Test.Database, week).RunAsync(CancellationToken.None);
        Assert.Equal([run], week.Queued);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_run_that_takes_the_server_down_every_time_is_told_in_the_end(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var run = ((StartRunOutcome.Started)await week.Start.RunAsync(new(PlannedWeek.Scenario, 3600, PlannedWeek.By), CancellationToken.None)).Run;
        for (var times = 0; times < 3; times++)
        {
            using var goingDown = new CancellationTokenSource();
            void GoDown(string scenario) => goingDown.Cancel();
            week.Feed.Moved += GoDown;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => week.CarryOut.RunAsync(run, goingDown.Token));
            week.Feed.Moved -= GoDown;
            Assert.IsType<RunStatus.Going>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        }
        await week.CarryOut.RunAsync(run, CancellationToken.None);
        var failed = Assert.IsType<RunStatus.Failed>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        Assert.Contains("flera gånger", failed.Why.Sv, StringComparison.Ordinal);
        Assert.IsType<StartRunOutcome.Started>(await week.Start.RunAsync(new(PlannedWeek.Scenario, 1, PlannedWeek.By), CancellationToken.None));
    }

    [Fact]
    public async Task What_was_found_is_kept_when_the_database_comes_back()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var run = ((StartRunOutcome.Started)await week.Start.RunAsync(new(PlannedWeek.Scenario, 1, PlannedWeek.By), CancellationToken.None)).Run;
        var gone = new Gone();
        var engines = new SharedEngines(_ =>
        {
            gone.Left = 1;
            return Task.FromResult<EngineStart>(new EngineStart.Missing("installera Node"));
        });
        await new CarryOutRun(PlannerDatabase.Of(week.Test.Database.Connection, [gone]), engines, week.Feed, TimeProvider.System).RunAsync(run, CancellationToken.None);
        Assert.InRange(gone.Left, -9, 0);
        Assert.IsType<RunStatus.Found>(await week.ReadRun.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
    }

    [Fact]
    public async Task A_plan_found_before_something_was_pinned_otherwise_is_not_used()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var run = ((StartRunOutcome.Started)await week.Start.RunAsync(new(PlannedWeek.Scenario, 1, PlannedWeek.By), CancellationToken.None)).Run;
        await week.CarryOut.RunAsync(run, CancellationToken.None);
        var shown = await week.ReadAsync();
        foreach (var visit in shown.Problem.Visits.Where(v => shown.Roster.Deliveries[v.Index] is not null))
        {
            await week.PinAsync(await week.ReadAsync(), visit.Id.Value, isPinned: true);
        }
        var outcome = await week.Close.RunAsync(new(DraftRequest.Of(await week.ReadAsync(), PlannedWeek.By), run, Use: true), CancellationToken.None);
        Assert.IsType<ChangeDraftOutcome.Refused>(outcome);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.Close.RunAsync(new(DraftRequest.Of(await week.ReadAsync(), PlannedWeek.By), run, Use: false), CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3601)]
    public async Task A_time_that_cannot_be_is_refused(int seconds)
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        Assert.IsType<StartRunOutcome.Refused>(await week.Start.RunAsync(new(PlannedWeek.Scenario, seconds, PlannedWeek.By), CancellationToken.None));
    }

    /// <summary>A database that cannot be opened so many times.</summary>
    private sealed class Gone : DbConnectionInterceptor
    {
        public int Left { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Left-- > 0 ? throw new SqliteException("unable to open database file", 14) : ValueTask.FromResult(result);
    }
}
