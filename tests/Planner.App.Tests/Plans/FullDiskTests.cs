using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Tests.Absences;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Plans;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_change_that_the_disk_has_no_room_for_is_told_and_wholly_absent_and_can_be_made_when_there_is_room()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var draft = await week.ReadAsync();
        var full = PlannerDatabase.Of(week.Test.Database.Connection, [new FullDisk()]);
        var (move, _) = PlannedWeek.SomeMove(draft);
        var mover = new MoveVisit(full, new StillClock(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var fault = await Assert.ThrowsAsync<UnsavedException>(() => mover.RunAsync(move, CancellationToken.None));
        Assert.Contains("Disken", DatabaseFault.Of(fault)!.Sv, StringComparison.Ordinal);

        await using (var context = week.Test.Database.Open())
        {
            Assert.Empty(await context.Log.Where(l => l.Action == "draft.changed").ToListAsync());
        }
        var after = await week.ReadAsync();
        Assert.Equal((draft.Cost, draft.DraftVersion), (after.Cost, after.DraftVersion));
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(move));
    }

    [Fact]
    public void A_database_that_is_gone_is_told_and_other_faults_are_not_its()
    {
        Assert.Contains("svarar inte", DatabaseFault.Of(new InvalidOperationException("x", new Npgsql.NpgsqlException("y")))!.Sv, StringComparison.Ordinal);
        Assert.Null(DatabaseFault.Of(new InvalidOperationException("x", new DbUpdateException("y"))));
        Assert.Null(DatabaseFault.Of(null));
    }

    /// <summary>Lets the file grow no further, as a full disk does: SQLite itself says that it is full.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            command.CommandText = System.FormattableString.Invariant($"PRAGMA max_page_count = {pages}");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
