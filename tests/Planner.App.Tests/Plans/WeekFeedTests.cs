using Planner.App.Plans;
using Planner.App.Tests.Absences.Cases;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Plans;

public sealed class WeekFeedTests
{
    [Fact]
    public async Task Every_change_by_hand_is_told_once_with_who_and_what_and_a_refused_one_is_not()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var told = Listen(week);
        var plan = await week.ReadAsync();
        var (move, _) = PlannedWeek.SomeMove(plan);
        await week.MoveAsync(move);
        Assert.IsType<ChangeDraftOutcome.ChangedByOther>(await week.MoveAsync(move));
        Assert.Equal((PlannedWeek.Scenario, PlannedWeek.By), (Assert.Single(told).Scenario, told[0].By));
        Assert.Contains($"{move.Visit} till {move.To}", told[0].What.Sv, StringComparison.Ordinal);

        await week.PinAsync(await week.ReadAsync(), move.Visit, isPinned: true);
        await week.StepAsync(forward: false);
        await week.StepAsync(forward: true);
        await week.PublishAsync(await week.ReadAsync(), by: "bertil");
        Assert.Equal(5, told.Count);
        Assert.Equal(("bertil", "Version 1 published"), (told[^1].By, told[^1].What.En));

        var (second, _) = PlannedWeek.SomeMove(await week.ReadAsync());
        await week.MoveAsync(second);
        await new DiscardDraft(week.Test.Database, TimeProvider.System).RunAsync(DraftRequest.Of(await week.ReadAsync(), "cilla"), CancellationToken.None);
        Assert.Equal(("cilla", "Utkastet kastat"), (told[^1].By, told[^1].What.Sv));
        Assert.Equal(7, told.Count);
    }

    [Fact]
    public async Task A_change_is_told_when_it_can_be_read()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var before = (await week.ReadAsync()).DraftVersion;
        var seen = new List<Task<WeekPlan>>();
        week.Test.Database.Weeks.Moved += _ => seen.Add(week.ReadAsync());
        await week.MoveAsync(PlannedWeek.SomeMove(await week.ReadAsync()).Request);
        Assert.Equal(before + 1, (await Assert.Single(seen)).DraftVersion);
    }

    [Fact]
    public async Task A_decision_about_an_absence_and_its_undoing_are_told()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var told = Listen(week.Planned);
        await week.AcceptAsync(await week.ProposedAsync(), by: "bertil");
        await week.UndoAsync(2);
        Assert.Equal(["bertil: Absence covered, version 2 holds now", "anna: Absence decision undone, version 3 holds now"], told.Select(t => $"{t.By}: {t.What.En}"));
    }

    internal static List<WeekMoved> Listen(PlannedWeek week)
    {
        var told = new List<WeekMoved>();
        week.Test.Database.Weeks.Moved += told.Add;
        return told;
    }
}
