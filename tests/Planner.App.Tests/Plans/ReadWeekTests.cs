using Microsoft.EntityFrameworkCore;
using Planner.App.Plans;
using Planner.App.Tests.Data;
using Planner.App.Tests.Scenarios;

namespace Planner.App.Tests.Plans;

public sealed class ReadWeekTests
{
    private const string Week = "2026-W48";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_imported_week_is_shown_with_a_lawful_first_draft(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        var imported = await ImportAsync(test, "resursenheten");
        Assert.Equal(Week, Assert.IsType<ImportScenarioOutcome.Imported>(imported).Week.Week);
        var plan = Assert.IsType<ReadWeekOutcome.Shown>(await ReadAsync(test, Week)).Plan;
        Assert.Equal((WeekState.Draft, 13, 0), (plan.State, plan.Roster.Weeks.Count, plan.Published));
        Assert.Empty(plan.Breaches);
        Assert.NotEmpty(plan.Roster.Weeks.SelectMany(w => w.Shifts));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Who_looked_is_logged(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await ImportAsync(test, "resursenheten");
        await ReadAsync(test, Week);
        await using var context = test.Database.Open();
        var entries = await context.Log.OrderBy(l => l.Id).ToListAsync();
        Assert.Equal(["scenario.imported", "week.seen"], entries.Select(e => e.Action));
        Assert.Equal(("anna", "resursenheten 2026-W48"), (entries[1].By, entries[1].Subject));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_scenario_is_imported_once(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await ImportAsync(test, "resursenheten");
        Assert.IsType<ImportScenarioOutcome.AlreadyThere>(await ImportAsync(test, "resursenheten"));
    }

    [Theory]
    [InlineData("2026-W47")]
    [InlineData("2026-W54")]
    [InlineData("nästa vecka")]
    public async Task A_week_that_is_not_planned_is_said_so(string week)
    {
        await using var test = await TestDatabase.OpenAsync(TestDatabase.Sqlite);
        await ImportAsync(test, "resursenheten");
        var outcome = Assert.IsType<ReadWeekOutcome.NotPlanned>(await ReadAsync(test, week));
        Assert.Contains(week, outcome.Reason.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_a_scenario_are_told_and_nothing_is_stored()
    {
        await using var test = await TestDatabase.OpenAsync(TestDatabase.Sqlite);
        var outcome = await ImportAsync(test, "finns-inte");
        Assert.NotEmpty(Assert.IsType<ImportScenarioOutcome.BadScenario>(outcome).Faults);
        Assert.Empty(await new ListWeeks(test.Database).RunAsync(CancellationToken.None));
    }

    private static Task<ImportScenarioOutcome> ImportAsync(TestDatabase test, string scenario) =>
        new ImportScenario(test.Database, TimeProvider.System).RunAsync(new(ScenarioFolders.Of(scenario), "anna"), CancellationToken.None);

    private static Task<ReadWeekOutcome> ReadAsync(TestDatabase test, string week) =>
        new ReadWeek(test.Database, TimeProvider.System).RunAsync(new(week, null, "anna"), CancellationToken.None);
}
