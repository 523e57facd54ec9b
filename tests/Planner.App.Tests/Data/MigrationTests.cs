using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_ready()
    {
        var database = PlannerDatabase.Of("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        Assert.False(await database.IsReadyAsync(CancellationToken.None));
    }
}
