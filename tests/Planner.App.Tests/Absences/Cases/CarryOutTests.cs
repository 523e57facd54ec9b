using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Tests.Data;
using Planner.App.Tests.Plans;
using Planner.Core.Cover;

namespace Planner.App.Tests.Absences.Cases;

public sealed class CarryOutTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Work_cut_off_by_the_server_going_down_is_begun_anew(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await CutOffAsync(week, item);
        Assert.IsType<CaseStatus.Going>(await week.StatusAsync(item));
        week.Queued.Clear();
        await new ResumeCases(week.Database, week).RunAsync(CancellationToken.None);
        Assert.Equal([item], week.Queued);
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.IsType<CaseStatus.Proposed>(await week.StatusAsync(item));
    }

    [Fact]
    public async Task Work_that_takes_the_server_down_every_time_is_told_in_the_end()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        for (var tries = 0; tries < 3; tries++)
        {
            await CutOffAsync(week, item);
        }
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.Contains("flera gånger", Assert.IsType<CaseStatus.Failed>(await week.StatusAsync(item)).Why.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Work_that_is_stopped_ends_with_what_it_has(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await week.CarryOut(async (solver, before, happened, now, policy, stop) =>
        {
            await week.Stop.RunAsync(item, CaseWeek.By, CancellationToken.None);
            Assert.True(stop.IsCancellationRequested);
            Assert.True(((CaseStatus.Going)await week.StatusAsync(item)).IsStopping);
            return await CoverPlanning.Engine(solver, before, happened, now, policy, stop);
        }).RunAsync(item, CancellationToken.None);
        Assert.IsType<CaseStatus.Proposed>(await week.StatusAsync(item));
    }

    [Fact]
    public async Task A_fault_in_the_work_is_told_and_leaves_nothing_that_seems_to_go_on()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => week.CarryOut((_, _, _, _, _, _) => throw new InvalidTimeZoneException()).RunAsync(item, CancellationToken.None));
        Assert.IsType<CaseStatus.Failed>(await week.StatusAsync(item));
    }

    [Fact]
    public async Task Work_cancelled_by_anything_but_the_server_stopping_is_told()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await Assert.ThrowsAsync<TaskCanceledException>(() => week.CarryOut((_, _, _, _, _, _) => throw new TaskCanceledException()).RunAsync(item, CancellationToken.None));
        Assert.IsType<CaseStatus.Failed>(await week.StatusAsync(item));
    }

    [Fact]
    public async Task Work_that_is_enough_ends_with_what_it_has()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        using var enough = new CancellationTokenSource();
        await enough.CancelAsync();
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        var wasAsked = false;
        await week.CarryOut((solver, before, happened, now, policy, stop) =>
        {
            wasAsked = stop.IsCancellationRequested;
            return CoverPlanning.Engine(solver, before, happened, now, policy, stop);
        }).RunAsync(item, CancellationToken.None, enough.Token);
        Assert.True(wasAsked);
        Assert.NotEmpty((await week.ProposalsAsync(item)).Cover.Alternatives);
    }

    [Fact]
    public async Task A_fault_before_the_work_begins_is_told_too()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await using (var context = week.Database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER hinder BEFORE UPDATE ON cases WHEN NEW.Attempts > OLD.Attempts BEGIN SELECT RAISE(ABORT, 'hinder'); END");
        }
        await Assert.ThrowsAsync<DbUpdateException>(() => week.CarryOut().RunAsync(item, CancellationToken.None));
        Assert.Contains("Försök igen", Assert.IsType<CaseStatus.Failed>(await week.StatusAsync(item)).Why.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reports_and_goes_away_at_once_has_the_report_worked_on()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        using var request = new CancellationTokenSource();
        var queue = new LeftAlone(request);
        await new ReportAbsence(week.Database, queue, week.Feed, week.Clock).RunAsync(
            new(PlannedWeek.Scenario, [CaseWeek.SomeAbsence(await week.ReadAsync())], CaseWeek.By), request.Token);
        Assert.Single(queue.Queued);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_week_is_played_and_kept_and_what_was_played_is_not_played_again(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        Assert.IsType<PlayStatus.None>(await week.ReadPlay.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        var first = Assert.IsType<StartCaseOutcome.Started>(await week.Play.RunAsync(new(PlannedWeek.Scenario, CaseWeek.By), CancellationToken.None)).Case;
        Assert.IsType<StartCaseOutcome.Refused>(await week.Play.RunAsync(new(PlannedWeek.Scenario, CaseWeek.By), CancellationToken.None));
        // Each core may have one absence in hand that the stop cuts: one more than that leaves at least one kept.
        var last = Environment.ProcessorCount + 1;
        var plays = 0;
        CoverAbsence.Planning count = async (solver, before, happened, now, policy, stop) =>
        {
            var outcome = await ResiliencePlay.Engine(solver, before, happened, now, policy, CancellationToken.None);
            if (Interlocked.Increment(ref plays) == last)
            {
                await week.Stop.RunAsync(first, CaseWeek.By, CancellationToken.None);
            }
            return outcome;
        };
        await week.CarryOut(count).RunAsync(first, CancellationToken.None);
        var some = Assert.IsType<PlayStatus.Played>(await week.ReadPlay.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        var left = some.Map.Count<ResilienceOutcome.NotPlayed>();
        Assert.InRange(left, 1, some.Map.Cells.Count - 1);

        var second = ((StartCaseOutcome.Started)await week.Play.RunAsync(new(PlannedWeek.Scenario, CaseWeek.By), CancellationToken.None)).Case;
        plays = last;
        await week.CarryOut(count).RunAsync(second, CancellationToken.None);
        Assert.Equal(left, plays - last);
        var all = Assert.IsType<PlayStatus.Played>(await week.ReadPlay.RunAsync(PlannedWeek.Scenario, CancellationToken.None));
        Assert.Equal((0, 1, false), (all.Map.Count<ResilienceOutcome.NotPlayed>(), all.Number, all.IsOld));
        Assert.Equal(Told(some.Map).Where(c => !c.Contains("NotPlayed", StringComparison.Ordinal)).Except(Told(all.Map)), []);

        await week.AcceptAsync(await week.ProposedAsync());
        Assert.True(((PlayStatus.Played)await week.ReadPlay.RunAsync(PlannedWeek.Scenario, CancellationToken.None)).IsOld);
    }

    private static IEnumerable<string> Told(ResilienceMap map) => map.Cells.Select(c => $"{c.Absence.Person.Id} {c.Absence.Day} {CellText(c)}");

    private static string CellText(ResilienceCell cell) => cell.Outcome switch
    {
        ResilienceOutcome.Lost lost => $"Lost {string.Join(',', lost.Visits.Select(v => $"{v.Visit.Id} {v.Tier} {v.Visit.Minutes}"))}",
        ResilienceOutcome.SupportMoved moved => $"Moved {moved.Minutes}",
        var other => other.GetType().Name,
    };

    private static async Task CutOffAsync(CaseWeek week, Guid item)
    {
        using var goingDown = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => week.CarryOut((solver, before, happened, now, policy, stop) =>
        {
            goingDown.Cancel();
            return CoverPlanning.Engine(solver, before, happened, now, policy, stop);
        }).RunAsync(item, goingDown.Token));
    }

    /// <summary>The one who asks has gone when the queue is reached.</summary>
    private sealed class LeftAlone(CancellationTokenSource request) : ICaseOrders
    {
        public List<Guid> Queued { get; } = [];

        public async Task AddAsync(Guid item, CancellationToken stop)
        {
            await request.CancelAsync();
            stop.ThrowIfCancellationRequested();
            Queued.Add(item);
        }
    }
}
