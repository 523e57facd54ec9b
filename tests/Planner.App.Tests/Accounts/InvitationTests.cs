using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Accounts;

public sealed class InvitationTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Whoever_is_invited_chooses_the_password_once(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var invited = Assert.IsType<InviteAccountOutcome.Invited>(await office.InviteAsync("maria", [AccountRoles.Scheduler]));
        Assert.Equal((AccountState.Invited, invited.Until), ((await office.FindAsync("maria")).State, (await office.FindAsync("maria")).InvitedUntil!.Value));

        Assert.IsType<AcceptInvitationOutcome.Refused>(await office.AcceptAsync(invited.Code, "kort"));
        Assert.IsType<AcceptInvitationOutcome.Accepted>(await office.AcceptAsync(invited.Code));
        Assert.True(await office.IsPasswordAsync("maria", AccountsOffice.Password));
        Assert.Equal((AccountState.Open, null), ((await office.FindAsync("maria")).State, (await office.FindAsync("maria")).InvitedUntil));

        Assert.IsType<AcceptInvitationOutcome.Gone>(await office.AcceptAsync(invited.Code, "ett annat lösenord"));
        Assert.True(await office.IsPasswordAsync("maria", AccountsOffice.Password));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_two_who_use_an_invitation_at_once_one_is_told_that_it_is_gone(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var invited = Assert.IsType<InviteAccountOutcome.Invited>(await office.InviteAsync("maria", [AccountRoles.Scheduler]));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => office.AcceptAsync(invited.Code, $"lösenord nummer {i}"))));
        Assert.Single(outcomes.OfType<AcceptInvitationOutcome.Accepted>());
        Assert.Single(outcomes.OfType<AcceptInvitationOutcome.Gone>());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_invitation_ends_after_a_week_or_with_the_next_one(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var first = Assert.IsType<InviteAccountOutcome.Invited>(await office.InviteAsync("maria", [AccountRoles.Scheduler]));
        var second = Assert.IsType<InviteAccountOutcome.Invited>(await AgainAsync(office, "maria"));
        Assert.IsType<AcceptInvitationOutcome.Gone>(await office.AcceptAsync(first.Code));
        office.Clock.Pass(TimeSpan.FromDays(7));
        Assert.IsType<AcceptInvitationOutcome.Gone>(await office.AcceptAsync(second.Code));
        Assert.IsType<AcceptInvitationOutcome.Gone>(await office.AcceptAsync("påhittad"));
    }

    [Fact]
    public async Task What_is_kept_of_a_code_is_not_the_code()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        var invited = Assert.IsType<InviteAccountOutcome.Invited>(await office.InviteAsync("maria", [AccountRoles.Scheduler]));
        await using var context = office.Test.Database.Open();
        Assert.DoesNotContain(invited.Code, (await context.Invitations.SingleAsync()).CodeHash, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["scenario.imported", "account.first", "account.created", "account.invited"], await context.Log.OrderBy(l => l.Id).Select(l => l.Action).ToListAsync());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("kung", null)]
    [InlineData(AccountRoles.Staff, null)]
    [InlineData(AccountRoles.Staff, "P99")]
    public async Task An_account_needs_a_role_and_staff_a_person_of_the_unit(string role, string? person)
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        Assert.IsType<InviteAccountOutcome.Refused>(await office.InviteAsync("maria", role.Length == 0 ? [] : [role], person));
        await using var context = office.Test.Database.Open();
        Assert.Single(await context.Users.ToListAsync());
    }

    [Fact]
    public async Task A_person_has_one_account_and_a_name_is_used_once()
    {
        await using var office = await AccountsOffice.OpenAsync(TestDatabase.Sqlite);
        await office.AddAsync("maria", [AccountRoles.Staff], "P01");
        Assert.Contains("maria", Assert.IsType<InviteAccountOutcome.Refused>(await office.InviteAsync("eva", [AccountRoles.Staff], "P01")).Faults[0].Sv, StringComparison.Ordinal);
        Assert.IsType<InviteAccountOutcome.Refused>(await office.InviteAsync("Maria", [AccountRoles.Scheduler]));
    }

    private static async Task<InviteAccountOutcome> AgainAsync(AccountsOffice office, string name)
    {
        var entry = await office.FindAsync(name);
        return await office.DoAsync<InviteAccount, InviteAccountOutcome>(i => i.AgainAsync(entry.Id, AccountsOffice.Chef, CancellationToken.None));
    }
}
