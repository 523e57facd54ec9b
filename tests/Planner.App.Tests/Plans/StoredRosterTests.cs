using Microsoft.EntityFrameworkCore;
using Planner.App.Plans;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Plans;

/// <summary>How a week's roster is kept in the database, and what is kept of reading it.</summary>
public sealed class StoredRosterTests
{
    [Fact]
    public async Task What_was_read_is_shared_until_the_week_changes()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var first = await week.ReadAsync();
        Assert.Same(first.Roster, (await week.ReadAsync()).Roster);
        var (move, difference) = PlannedWeek.SomeMove(first);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(move));
        Assert.Equal(first.Cost + difference, (await week.ReadAsync()).Cost);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.StepAsync(forward: false));
        Assert.Equal(first.Cost, (await week.ReadAsync()).Cost);
    }

    [Fact]
    public async Task A_pin_alone_changes_what_is_read()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var before = await week.ReadAsync();
        var visit = before.Problem.Visits.First(v => v.Pin is null && before.Roster.Deliveries[v.Index] is not null);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PinAsync(before, visit.Id.Value, isPinned: true));
        Assert.NotNull((await week.ReadAsync()).Problem.Visits[visit.Index].Pin);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PinAsync(await week.ReadAsync(), visit.Id.Value, isPinned: false));
        Assert.Null((await week.ReadAsync()).Problem.Visits[visit.Index].Pin);
    }

    [Fact]
    public async Task A_draft_names_what_is_uncovered_and_does_not_search_for_the_reasons()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var plan = await week.ReadAsync();
        var visit = plan.Problem.Visits.First(v => v.Staff == 1 && plan.Roster.Deliveries[v.Index] is not null);
        var giver = plan.Roster.Deliveries[visit.Index]!.People[0].Id.Value;
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(new(DraftRequest.Of(plan, PlannedWeek.By), visit.Id.Value, giver, null, null)));
        await using var context = week.Test.Database.Open();
        var text = await context.DraftSteps.OrderByDescending(s => s.Number).Select(s => s.Roster).FirstAsync();
        var uncovered = text[text.IndexOf("\"uncovered\"", StringComparison.Ordinal)..text.IndexOf("\"shifts\"", StringComparison.Ordinal)];
        Assert.Contains($"\"visit\": \"{visit.Id.Value}\"", uncovered, StringComparison.Ordinal);
        Assert.DoesNotContain("\"reason\"", uncovered, StringComparison.Ordinal);
        Assert.Contains((await week.ReadAsync()).Gaps, v => v.Id.Value == visit.Id.Value);
    }
}
