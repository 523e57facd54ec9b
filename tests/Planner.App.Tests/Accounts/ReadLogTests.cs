using Planner.App.Accounts;
using Planner.App.Data.Model;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Accounts;

public sealed class ReadLogTests
{
    private static readonly HandClock Clock = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Entries_come_page_by_page_newest_first(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await AddAsync(test, Enumerable.Range(0, ReadLog.PageSize + 10).Select(i => Entry(At(i), "week.seen", $"v{i}")));
        var first = await ReadAsync(test, new("chef"));
        Assert.Equal((ReadLog.PageSize, true, $"v{ReadLog.PageSize + 9}"), (first.Entries.Count, first.HasMore, first.Entries[0].Subject));
        var second = await ReadAsync(test, new("chef", Page: 2));
        // One more than were added: that the first page was read.
        Assert.Equal((11, false, "v0"), (second.Entries.Count, second.HasMore, second.Entries[^1].Subject));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_day_is_a_day_in_Sweden(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await AddAsync(test, [
            Entry(new DateTime(2026, 11, 23, 22, 59, 0, DateTimeKind.Utc), "week.seen", "måndag"),
            Entry(new DateTime(2026, 11, 23, 23, 0, 0, DateTimeKind.Utc), "week.seen", "tisdag"),
            Entry(new DateTime(2026, 11, 24, 23, 0, 0, DateTimeKind.Utc), "week.seen", "onsdag"),
        ]);
        var tuesday = Assert.Single((await ReadAsync(test, new("chef", Day: new DateOnly(2026, 11, 24)))).Entries);
        Assert.Equal(("tisdag", new DateTime(2026, 11, 24, 0, 0, 0)), (tuesday.Subject, tuesday.At));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_code_finds_what_concerns_it_and_what_its_owner_did(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await AddAsync(test, [
            Entry(At(1), "schedule.seen", "v48 P01"),
            Entry(At(2), "schedule.seen", "v48 P010"),
            Entry(At(3), "draft.changed", "v48") with { After = "B-014 till P01, tisdag" },
            Entry(At(4), "account.changed", "maria") with { Before = "medarbetare (Norr P01)" },
            Entry(At(5), "week.seen", "v48") with { By = "P01" },
        ]);
        Assert.Equal([5, 4, 3, 1], (await ReadAsync(test, new("chef", Code: " P01 "))).Entries.Select(e => e.At.Minute));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Who_reads_the_log_is_in_it(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        await ReadAsync(test, new("chef", new DateOnly(2026, 11, 24), "P01"));
        var entry = Assert.Single((await ReadAsync(test, new("maria"))).Entries);
        Assert.Equal(("chef", "log.seen", "2026-11-24 P01"), (entry.By, entry.Action, entry.Subject));
    }

    private sealed record Wanted(DateTime At, string Action, string Subject)
    {
        public string By { get; init; } = "anna";

        public string? Before { get; init; }

        public string? After { get; init; }
    }

    private static DateTime At(int minute) => new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc).AddMinutes(minute);

    private static Wanted Entry(DateTime at, string action, string subject) => new(at, action, subject);

    private static async Task AddAsync(TestDatabase test, IEnumerable<Wanted> entries)
    {
        await using var context = test.Database.Open();
        context.AddRange(entries.Select(e => new LogRow { At = e.At, By = e.By, Action = e.Action, Subject = e.Subject, Before = e.Before, After = e.After }));
        await context.SaveChangesAsync();
    }

    private static Task<LogPage> ReadAsync(TestDatabase test, ReadLogRequest request) => new ReadLog(test.Database, Clock).RunAsync(request, CancellationToken.None);
}
