using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Cli.Tests;

/// <summary>The same commands on a week of the database.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Connection => $"Data Source={Path.Combine(_folder.Path, "planner.db")};Pooling=False";

    [Fact]
    public async Task A_week_is_planned_checked_and_explained_where_it_is()
    {
        await SetUpAsync();
        var before = await Run.Of("check", "normal", "--db", Connection);
        Assert.Equal(ExitCode.Ok, before.Code);
        Assert.Contains("Godkänt", before.Out, StringComparison.Ordinal);
        var planned = await Run.Of("plan", "normal", "--db", Connection, "--seconds", "2");
        Assert.Equal(ExitCode.Ok, planned.Code);
        Assert.Contains("Planen är ett steg i utkastet till normal", planned.Out, StringComparison.Ordinal);
        var week = Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(PlannerDatabase.Of(Connection), TimeProvider.System).RunAsync(new("2026-W46", null, "prov"), CancellationToken.None)).Plan;
        Assert.Equal("Föreslagen plan använd", week.Undoable!.Sv);
        var visit = week.Problem.Visits.First(v => week.Roster.Deliveries[v.Index] is not null).Id.Value;
        var why = await Run.Of("why", "normal", "--visit", visit, "--db", Connection);
        Assert.Equal(ExitCode.Ok, why.Code);
        Assert.Contains(visit, why.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_that_is_not_there_is_said_so_and_those_that_are_are_named()
    {
        await SetUpAsync();
        var run = await Run.Of("check", "annan", "--db", Connection);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("Där finns normal", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Rejected, (await Run.Of("plan", "annan", "--db", Connection, "--seconds", "1")).Code);
    }

    [Fact]
    public async Task A_database_that_is_none_is_said_so()
    {
        var run = await Run.Of("check", "normal", "--db", Connection);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("Starta webben en gång", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_roster_file_is_asked_for()
    {
        var run = await Run.Of("check", "normal");
        Assert.NotEqual(ExitCode.Ok, run.Code);
        Assert.Contains("roster.json saknas", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task SetUpAsync()
    {
        var database = PlannerDatabase.Of(Connection);
        await database.MigrateAsync(CancellationToken.None);
        Assert.IsType<ImportScenarioOutcome.Imported>(await new ImportScenario(database, TimeProvider.System).RunAsync(new(Folders.Scenario("normal"), "prov"), CancellationToken.None));
    }
}
