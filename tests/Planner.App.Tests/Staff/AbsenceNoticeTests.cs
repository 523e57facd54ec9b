using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Staff;
using Planner.App.Tests.Accounts;
using Planner.App.Tests.Data;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Staff;

public sealed class AbsenceNoticeTests
{
    // The office's clock: Monday 23 November 2026, 07:00 in Sweden.
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_somebody_reports_is_seen_by_those_who_plan_until_one_takes_it_in_hand(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        Assert.IsType<ReportOwnAbsenceOutcome.Reported>(await ReportAsync(office, maria, AbsenceKind.Sick, Today, Today.AddDays(1)));
        // The button pressed twice.
        Assert.IsType<ReportOwnAbsenceOutcome.Reported>(await ReportAsync(office, maria, AbsenceKind.Sick, Today, Today.AddDays(1)));
        var notice = Assert.Single(await ListAsync(office));
        Assert.Equal((office.HomeUnit, "P01", AbsenceKind.Sick), (notice.Unit, notice.Person, notice.Kind));
        Assert.Equal((Today.ToDateTime(TimeOnly.MinValue), Today.AddDays(2).ToDateTime(TimeOnly.MinValue)), (notice.From, notice.Until));
        Assert.NotEqual(notice.Person, notice.Name);

        var handle = new HandleAbsenceNotice(office.Test.Database, office.Clock);
        var outcomes = await Task.WhenAll(new[] { "anna", "bertil" }.Select(by => Task.Run(() => handle.RunAsync(new(notice.Id, notice.Version, by), CancellationToken.None))));
        Assert.Single(outcomes.OfType<HandleAbsenceNoticeOutcome.Handled>());
        Assert.Single(outcomes.OfType<HandleAbsenceNoticeOutcome.ByOther>());
        Assert.Empty(await ListAsync(office));
        // Ill again: a new notice.
        Assert.IsType<ReportOwnAbsenceOutcome.Reported>(await ReportAsync(office, maria, AbsenceKind.Sick, Today, Today));
        Assert.Single(await ListAsync(office));
    }

    [Fact]
    public async Task Somebody_at_work_goes_home_at_the_minute()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        Assert.IsType<ReportOwnAbsenceOutcome.Reported>(await ReportAsync(office, maria, AbsenceKind.CareOfChild, Today, Today, isFromNow: true));
        Assert.Equal(Today.ToDateTime(new TimeOnly(7, 0)), Assert.Single(await ListAsync(office)).From);
    }

    [Fact]
    public async Task The_log_says_that_somebody_reported_and_not_what()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        await ReportAsync(office, maria, AbsenceKind.Sick, Today, Today);
        await using var context = office.Test.Database.Open();
        var entry = await context.Log.SingleAsync(l => l.Action == "absence.reported");
        Assert.Equal(($"{office.HomeUnit} P01", null, null), (entry.Subject, entry.Before, entry.After));
    }

    [Theory]
    [InlineData(null, 0, 0, false)]
    [InlineData(AbsenceKind.AnnualLeave, 0, 0, false)]
    [InlineData(AbsenceKind.Sick, -1, 0, false)]
    [InlineData(AbsenceKind.Sick, 2, 1, false)]
    [InlineData(AbsenceKind.Sick, 32, 32, false)]
    [InlineData(AbsenceKind.Sick, 0, 31, false)]
    [InlineData(AbsenceKind.Sick, 1, 1, true)]
    public async Task What_cannot_be_is_refused(AbsenceKind? kind, int first, int last, bool isFromNow)
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var maria = await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        Assert.IsType<ReportOwnAbsenceOutcome.Refused>(await ReportAsync(office, maria, kind, Today.AddDays(first), Today.AddDays(last), isFromNow));
        Assert.Empty(await ListAsync(office));
    }

    [Fact]
    public async Task An_account_of_nobody_reports_nothing()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        Assert.IsType<ReportOwnAbsenceOutcome.NoPerson>(await ReportAsync(office, await office.FindAsync(AccountsOffice.Chef), AbsenceKind.Sick, Today, Today));
    }

    private static Task<ReportOwnAbsenceOutcome> ReportAsync(AccountsOffice office, AccountEntry account, AbsenceKind? kind, DateOnly first, DateOnly last, bool isFromNow = false) =>
        new ReportOwnAbsence(office.Test.Database, office.Clock).RunAsync(new(account.Id, kind, first, last, isFromNow), CancellationToken.None);

    private static Task<IReadOnlyList<AbsenceNotice>> ListAsync(AccountsOffice office) =>
        office.DoAsync<ListAbsenceNotices, IReadOnlyList<AbsenceNotice>>(l => l.RunAsync(CancellationToken.None));
}
