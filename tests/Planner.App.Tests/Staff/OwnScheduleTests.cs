using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Staff;
using Planner.App.Tests.Accounts;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Staff;

public sealed class OwnScheduleTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_published_week_is_shown_and_never_a_draft(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        Assert.IsType<ReadOwnScheduleOutcome.NotPublished>(await ReadAsync(office, maria));

        var published = await PublishAsync(office);
        var mine = Assert.IsType<ReadOwnScheduleOutcome.Shown>(await ReadAsync(office, maria)).Schedule;
        var week = published.Roster.Weeks.Single(w => w.Person.Id.Value == "P01");
        Assert.Equal((1, "P01", week.PaidMinutes), (mine.Version, mine.Person, mine.PaidMinutes));
        Assert.Equal(week.Shifts.Count, mine.Days.Count(d => d.Shift is not null));
        var served = week.Shifts.SelectMany(s => s.Served).Where(a => a.Visit?.Client is not null).Select(a => a.Visit!.Client!.Id.Value).Order();
        Assert.Equal(served, mine.Days.SelectMany(d => d.Shift?.Parts ?? []).Where(p => p.Client is not null).Select(p => p.Client!).Order());

        // A draft begun afterwards changes nothing of it.
        var (move, _) = Plans.PlannedWeek.SomeMove(published);
        Assert.IsType<ChangeDraftOutcome.Changed>(await new MoveVisit(office.Test.Database, office.Clock).RunAsync(move, CancellationToken.None));
        Assert.Equal(JsonSerializer.Serialize(mine), JsonSerializer.Serialize(Assert.IsType<ReadOwnScheduleOutcome.Shown>(await ReadAsync(office, maria)).Schedule));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Somebody_elses_schedule_is_refused_and_the_asking_is_logged(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        var planner = await office.AddAsync("planerare", [AccountRoles.Scheduler, AccountRoles.Staff], "P02");
        await PublishAsync(office);
        Assert.IsType<ReadOwnScheduleOutcome.NotYours>(await ReadAsync(office, maria, "P02"));
        Assert.IsType<ReadOwnScheduleOutcome.NotYours>(await ReadAsync(office, maria, "P99"));
        Assert.Equal("P01", Assert.IsType<ReadOwnScheduleOutcome.Shown>(await ReadAsync(office, planner, "P01")).Schedule.Person);
        await using var context = office.Test.Database.Open();
        Assert.Equal(2, await context.Log.CountAsync(l => l.Action == "schedule.refused" && l.By == "maria"));
    }

    [Fact]
    public async Task The_same_code_in_another_unit_is_somebody_else()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        await PublishAsync(office);
        await using (var context = office.Test.Database.Open())
        {
            (await context.Users.SingleAsync(a => a.Id == maria.Id)).Unit = "En annan enhet";
            await context.SaveChangesAsync();
        }
        Assert.IsType<ReadOwnScheduleOutcome.NotPublished>(await ReadAsync(office, maria));
    }

    [Fact]
    public async Task A_locked_account_and_one_of_nobody_see_nothing()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        await PublishAsync(office);
        Assert.IsType<ReadOwnScheduleOutcome.NoPerson>(await ReadAsync(office, await office.FindAsync(AccountsOffice.Chef)));
        await office.ChangeAsync("maria", new AccountChange.Lock());
        Assert.IsType<ReadOwnScheduleOutcome.NoPerson>(await ReadAsync(office, maria));
    }

    [Theory]
    [InlineData("2026-W01")]
    [InlineData("nästa vecka")]
    public async Task A_week_that_is_not_published_is_said_so(string week)
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        await PublishAsync(office);
        var not = Assert.IsType<ReadOwnScheduleOutcome.NotPublished>(await new ReadOwnSchedule(office.Test.Database, office.Clock).RunAsync(new(maria.Id, null, week), CancellationToken.None));
        Assert.Contains(week, not.Reason.Sv, StringComparison.Ordinal);
    }

    internal static Task<ReadOwnScheduleOutcome> ReadAsync(AccountsOffice office, AccountEntry account, string? person = null) =>
        new ReadOwnSchedule(office.Test.Database, office.Clock).RunAsync(new(account.Id, person), CancellationToken.None);

    /// <summary>Publishes the first draft.</summary>
    internal static async Task<WeekPlan> PublishAsync(AccountsOffice office)
    {
        var name = (await new ListWeeks(office.Test.Database).RunAsync(CancellationToken.None))[0].Week;
        async Task<WeekPlan> ReadAsync() =>
            Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(office.Test.Database, office.Clock).RunAsync(new(name, null, "anna", IsNoted: false), CancellationToken.None)).Plan;
        Assert.IsType<ChangeDraftOutcome.Changed>(await new PublishWeek(office.Test.Database, office.Clock).RunAsync(new(DraftRequest.Of(await ReadAsync(), "anna"), "prov"), CancellationToken.None));
        return await ReadAsync();
    }
}
