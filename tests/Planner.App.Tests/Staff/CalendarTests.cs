using System.Text;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Staff;
using Planner.App.Tests.Accounts;
using Planner.App.Tests.Data;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Staff;

public sealed class CalendarTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_secret_address_gives_the_published_shifts_until_it_is_taken_back(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        var links = new CalendarLinks(office.Test.Database, office.Clock);
        var published = await OwnScheduleTests.PublishAsync(office);
        var made = (await links.MakeAsync(maria.Id, CancellationToken.None))!;
        var feed = Assert.IsType<ReadCalendarOutcome.Feed>(await ReadAsync(office, made.Code)).Text;
        var week = published.Roster.Weeks.Single(w => w.Person.Id.Value == "P01");
        Assert.Equal(week.Shifts.Count, feed.Split("BEGIN:VEVENT").Length - 1);
        Assert.All(published.Problem.People, p => Assert.DoesNotContain(p.Name, feed, StringComparison.Ordinal));
        var first = published.Problem.Horizon.LocalOf(week.Shifts[0].Time.Start);
        Assert.Contains($"DTSTART:{first.AddHours(-1):yyyyMMdd'T'HHmmss'Z'}", feed, StringComparison.Ordinal);
        Assert.Equal(made.Until, await links.FindAsync(maria.Id, CancellationToken.None));

        var again = (await links.MakeAsync(maria.Id, CancellationToken.None))!;
        Assert.IsType<ReadCalendarOutcome.Ended>(await ReadAsync(office, made.Code));
        Assert.IsType<ReadCalendarOutcome.Feed>(await ReadAsync(office, again.Code));
        await links.RevokeAsync(maria.Id, "maria", CancellationToken.None);
        Assert.IsType<ReadCalendarOutcome.Ended>(await ReadAsync(office, again.Code));
        Assert.Null(await links.FindAsync(maria.Id, CancellationToken.None));
        Assert.IsType<ReadCalendarOutcome.Unknown>(await ReadAsync(office, "påhittad"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_address_ends_after_a_year_and_with_the_account(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        var made = (await new CalendarLinks(office.Test.Database, office.Clock).MakeAsync(maria.Id, CancellationToken.None))!;
        await office.ChangeAsync("maria", new AccountChange.Lock());
        Assert.IsType<ReadCalendarOutcome.Ended>(await ReadAsync(office, made.Code));
        await office.ChangeAsync("maria", new AccountChange.Unlock());
        Assert.IsType<ReadCalendarOutcome.Feed>(await ReadAsync(office, made.Code));
        office.Clock.Pass(TimeSpan.FromDays(365));
        Assert.IsType<ReadCalendarOutcome.Ended>(await ReadAsync(office, made.Code));
    }

    [Fact]
    public void Lines_are_folded_between_characters_and_what_means_something_is_escaped()
    {
        var at = new DateTime(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc);
        var part = new OwnPart(at, at.AddHours(1), new LocalText("Möte; å, ä och ö – " + new string('å', 100), ""), "mo", null, null, []);
        var shift = new OwnShift(at.AddHours(1), at.AddHours(9), 480, [part]) { StartUtc = at, EndUtc = at.AddHours(8) };
        var text = CalendarWriter.Write([new CalendarShift("v48-P01", 2, at, shift)], "sv");
        var lines = text.Split("\r\n");
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(@"Möte\; å\, ä och ö – " + new string('å', 100), unfolded, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261123T070000Z\r\nDTEND:20261123T150000Z\r\n", text, StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    private static Task<ReadCalendarOutcome> ReadAsync(AccountsOffice office, string code) =>
        new ReadCalendar(office.Test.Database, new ReadOwnSchedule(office.Test.Database, office.Clock), office.Clock).RunAsync(code, "sv", CancellationToken.None);
}
