using Microsoft.EntityFrameworkCore;

namespace Planner.App.Tests.Data;

public sealed class ConcurrencyTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Who_saves_what_somebody_else_has_changed_is_told(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await SampleRows.AddAsync(test.Database);
        await using var first = test.Database.Open();
        await using var second = test.Database.Open();
        (await first.Scenarios.SingleAsync()).Title = "Först";
        (await second.Scenarios.SingleAsync()).Title = "Sist";
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var after = test.Database.Open();
        var saved = await after.Scenarios.SingleAsync();
        Assert.Equal(("Först", 1), (saved.Title, saved.Version));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_number_is_published_once(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        var scenario = await SampleRows.AddAsync(test.Database);
        await using var context = test.Database.Open();
        context.Add(SampleRows.Published(scenario, 1));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Times_come_back_as_they_were_stored(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await SampleRows.AddAsync(test.Database);
        await using var context = test.Database.Open();
        var at = (await context.Published.SingleAsync()).At;
        Assert.Equal((SampleRows.Noon, DateTimeKind.Utc), (at, at.Kind));
    }
}
