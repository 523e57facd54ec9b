using Planner.App.Plans;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Plans;

public sealed class DraftTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_move_is_kept_and_can_be_undone_and_redone(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var before = await week.ReadAsync();
        Assert.Null(before.Undoable);
        var (move, difference) = PlannedWeek.SomeMove(before);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(move));

        var after = await week.ReadAsync();
        Assert.Equal(before.Cost + difference, after.Cost);
        Assert.Equal([move.To!], Served(after, move.Visit));
        Assert.Contains(move.Visit, after.Undoable!.Sv, StringComparison.Ordinal);

        Assert.IsType<ChangeDraftOutcome.Changed>(await week.StepAsync(forward: false));
        var undone = await week.ReadAsync();
        Assert.Equal((before.Cost, null), (undone.Cost, undone.Undoable));
        Assert.Equal([move.From!], Served(undone, move.Visit));
        Assert.IsType<ChangeDraftOutcome.Refused>(await week.StepAsync(forward: false));

        Assert.IsType<ChangeDraftOutcome.Changed>(await week.StepAsync(forward: true));
        Assert.Equal(after.Cost, (await week.ReadAsync()).Cost);
        Assert.IsType<ChangeDraftOutcome.Refused>(await week.StepAsync(forward: true));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_change_after_undoing_forgets_what_was_undone(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        await week.MoveAsync(PlannedWeek.SomeMove(await week.ReadAsync()).Request);
        await week.StepAsync(forward: false);
        var other = PlannedWeek.SomeMove(await week.ReadAsync(), skip: 1).Request;
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(other));
        var plan = await week.ReadAsync();
        Assert.Null(plan.Redoable);
        Assert.Equal([other.To!], Served(plan, other.Visit));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_two_who_change_the_same_draft_the_second_is_told_who_was_first(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var shown = await week.ReadAsync();
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(PlannedWeek.SomeMove(shown, who: "bertil").Request));
        var second = await week.MoveAsync(PlannedWeek.SomeMove(shown, skip: 1).Request);
        Assert.Equal("bertil", Assert.IsType<ChangeDraftOutcome.ChangedByOther>(second).By);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_many_who_change_it_at_the_same_moment_one_gets_through(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var shown = await week.ReadAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => week.MoveAsync(PlannedWeek.SomeMove(shown, i).Request))));
        Assert.Single(outcomes.OfType<ChangeDraftOutcome.Changed>());
        Assert.Equal(3, outcomes.OfType<ChangeDraftOutcome.ChangedByOther>().Count());
    }

    [Fact]
    public async Task What_a_hard_rule_forbids_is_refused_with_its_values_and_nothing_changes()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var plan = await week.ReadAsync();
        var (move, _) = PlannedWeek.SomeMove(plan);
        var midnight = plan.Problem.Horizon.DayStart(plan.Problem.Horizon.DayOfMinute(move.Start!.Value));
        var refused = Assert.IsType<ChangeDraftOutcome.Refused>(await week.MoveAsync(move with { Start = midnight + 180 }));
        Assert.Contains("03:00", refused.Reason.Sv, StringComparison.Ordinal);
        Assert.Equal(plan.DraftVersion, (await week.ReadAsync()).DraftVersion);
    }

    [Theory]
    [InlineData("finns-inte", null)]
    [InlineData(null, "P99")]
    public async Task What_is_not_there_cannot_be_moved(string? visit, string? person)
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var (move, _) = PlannedWeek.SomeMove(await week.ReadAsync());
        Assert.IsType<ChangeDraftOutcome.Refused>(await week.MoveAsync(move with { Visit = visit ?? move.Visit, To = person ?? move.To }));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_pinned_visit_stays_until_it_is_let_go(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var (move, _) = PlannedWeek.SomeMove(await week.ReadAsync());
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PinAsync(await week.ReadAsync(), move.Visit, isPinned: true));
        var pinned = await week.ReadAsync();
        Assert.NotNull(pinned.Problem.Visits.Single(v => v.Id.Value == move.Visit).Pin);
        var refused = Assert.IsType<ChangeDraftOutcome.Refused>(await week.MoveAsync(move with { Draft = DraftRequest.Of(pinned, PlannedWeek.By) }));
        Assert.Contains("last", refused.Reason.Sv, StringComparison.Ordinal);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PinAsync(pinned, move.Visit, isPinned: false));
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(move with { Draft = DraftRequest.Of(await week.ReadAsync(), PlannedWeek.By) }));
    }

    internal static IEnumerable<string> Served(WeekPlan plan, string visit) =>
        plan.Roster.Deliveries[plan.Problem.Visits.Single(v => v.Id.Value == visit).Index]!.People.Select(p => p.Id.Value);
}
