using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data.Model;

namespace Planner.App.Tests.Data;

/// <summary>What is append-only stays as it was written, whether a change comes through the program or past it.</summary>
public sealed class AppendOnlyTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Every_such_table_refuses_changes_that_go_past_the_program(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await SampleRows.AddAsync(test.Database);
        await using var context = test.Database.Open();
        var tables = context.Model.GetEntityTypes().Where(t => typeof(IAppendOnly).IsAssignableFrom(t.ClrType)).ToList();
        Assert.Equal(["events", "ledger", "log", "published"], tables.Select(t => t.GetTableName()!).Order());
        foreach (var table in tables)
        {
            var column = table.GetProperties().First(p => !p.IsPrimaryKey()).GetColumnName();
            await RefusedAsync(context, $"UPDATE \"{table.GetTableName()}\" SET \"{column}\" = \"{column}\"", table.GetTableName()!);
            await RefusedAsync(context, $"DELETE FROM \"{table.GetTableName()}\"", table.GetTableName()!);
        }
    }

    [Theory]
    [OnPostgres]
    public async Task Such_a_table_cannot_be_emptied_at_one_stroke(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await using var context = test.Database.Open();
        await RefusedAsync(context, "TRUNCATE log", "log");
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_program_refuses_before_it_asks_the_database(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await SampleRows.AddAsync(test.Database);
        await using var context = test.Database.Open();
        context.Remove(await context.Log.FirstAsync());
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        Assert.Contains("append-only", fault.Message, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(DbContext context, string sql, string table)
    {
        var fault = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains($"{table} is append-only", fault.Message, StringComparison.Ordinal);
    }
}
