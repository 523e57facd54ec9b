using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Planner.App.Data;

namespace Planner.App.Tests.Data;

public sealed class MigrationTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_new_database_is_made_ready_and_migrating_again_changes_nothing(string kind)
    {
        var database = PlannerDatabase.Of(TestDatabase.Empty(kind));
        Assert.False(await database.IsReadyAsync(CancellationToken.None));
        await database.MigrateAsync(CancellationToken.None);
        Assert.True(await database.IsReadyAsync(CancellationToken.None));
        await database.MigrateAsync(CancellationToken.None);
        Assert.Equal(kind == TestDatabase.Sqlite, database.IsEmbedded);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_migrations_make_the_very_tables_the_model_has(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await using var context = test.Database.Open();
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed. Maybe add a migration: see Data/README.md.");
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_step_that_fails_halfway_is_named_leaves_nothing_of_itself_and_is_taken_when_the_obstacle_is_gone(string kind)
    {
        var database = PlannerDatabase.Of(TestDatabase.Empty(kind));
        string[] steps;
        await using (var context = database.Open())
        {
            steps = [.. context.Database.GetMigrations()];
            await context.GetService<IMigrator>().MigrateAsync(steps[1]);
            // The last step makes this table first and others after it: a stranger has taken the name of a later one.
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE case_events (id INTEGER)");
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE cases (id INTEGER)");
            context.Add(new Planner.App.Data.Model.LogRow { At = SampleRows.Noon, By = "prov", Action = "test", Subject = "kvar" });
            await context.SaveChangesAsync();
        }
        var failed = await Assert.ThrowsAsync<MigrationFailedException>(() => database.MigrateAsync(CancellationToken.None));
        Assert.Equal((steps[2], steps[1]), (failed.Step, failed.Kept));
        Assert.Contains("starta igen", failed.Message, StringComparison.Ordinal);
        Assert.False(await database.IsReadyAsync(CancellationToken.None));
        await using (var context = database.Open())
        {
            Assert.Equal(steps[..2], await context.Database.GetAppliedMigrationsAsync());
            await context.Database.ExecuteSqlRawAsync("DROP TABLE cases");
            await context.Database.ExecuteSqlRawAsync("DROP TABLE case_events");
        }
        await database.MigrateAsync(CancellationToken.None);
        Assert.True(await database.IsReadyAsync(CancellationToken.None));
        await using var after = database.Open();
        Assert.Equal("kvar", (await after.Log.SingleAsync()).Subject);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_ready()
    {
        var database = PlannerDatabase.Of("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        Assert.False(await database.IsReadyAsync(CancellationToken.None));
    }
}
