using Microsoft.AspNetCore.Identity;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Accounts;

public sealed class ChangeAccountTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_locked_account_stays_locked_until_it_is_unlocked_and_its_sessions_end(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var before = await office.AddAsync("maria", [AccountRoles.Scheduler]);
        var stamp = await SecurityStampAsync(office, "maria");
        Assert.IsType<ChangeAccountOutcome.Changed>(await office.ChangeAsync("maria", new AccountChange.Lock()));
        Assert.NotEqual(stamp, await SecurityStampAsync(office, "maria"));
        office.Clock.Pass(TimeSpan.FromDays(4000));
        Assert.Equal(AccountState.Locked, (await office.FindAsync("maria")).State);
        Assert.True(await office.DoAsync<UserManager<Account>, bool>(async u => await u.IsLockedOutAsync((await u.FindByNameAsync("maria"))!)));
        Assert.IsType<InviteAccountOutcome.Refused>(await office.DoAsync<InviteAccount, InviteAccountOutcome>(i => i.AgainAsync(before.Id, "chef", CancellationToken.None)));

        Assert.IsType<ChangeAccountOutcome.Changed>(await office.ChangeAsync("maria", new AccountChange.Unlock()));
        Assert.Equal(AccountState.Open, (await office.FindAsync("maria")).State);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Roles_and_person_are_given_and_taken(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        await office.AddAsync("maria", [AccountRoles.Scheduler]);
        Assert.IsType<ChangeAccountOutcome.Changed>(await office.ChangeAsync("maria", new AccountChange.Give([AccountRoles.Staff], office.HomeUnit, "P02")));
        var after = await office.FindAsync("maria");
        Assert.Equal([AccountRoles.Staff], after.Roles);
        Assert.Equal((office.HomeUnit, "P02"), (after.Unit, after.Person));
        Assert.IsType<ChangeAccountOutcome.Refused>(await office.ChangeAsync("maria", new AccountChange.Give([], null, null)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_last_manager_stays(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        Assert.IsType<ChangeAccountOutcome.Refused>(await office.ChangeAsync(AccountsOffice.Chef, new AccountChange.Lock()));
        Assert.IsType<ChangeAccountOutcome.Refused>(await office.ChangeAsync(AccountsOffice.Chef, new AccountChange.Give([AccountRoles.Scheduler], null, null)));
        // Somebody who has only been invited cannot sign in yet.
        await office.InviteAsync("vikarie", [AccountRoles.Manager]);
        Assert.IsType<ChangeAccountOutcome.Refused>(await office.ChangeAsync(AccountsOffice.Chef, new AccountChange.Lock()));
        Assert.Equal(AccountState.Open, (await office.FindAsync(AccountsOffice.Chef)).State);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Two_managers_who_lock_each_other_do_not_both_succeed(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        await office.AddAsync("maria", [AccountRoles.Manager]);
        var outcomes = await Task.WhenAll(new[] { AccountsOffice.Chef, "maria" }.Select(n => Task.Run(() => office.ChangeAsync(n, new AccountChange.Lock()))));
        Assert.Single(outcomes.OfType<ChangeAccountOutcome.Changed>());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_change_of_an_account_that_was_changed_since_is_told_so(string kind)
    {
        await using var office = await AccountsOffice.OpenAsync(kind);
        var shown = await office.AddAsync("maria", [AccountRoles.Scheduler]);
        Assert.IsType<ChangeAccountOutcome.Changed>(await office.ChangeAsync("maria", new AccountChange.Lock()));
        Assert.IsType<ChangeAccountOutcome.ChangedByOther>(await office.ChangeAsync("maria", new AccountChange.Unlock(), shown.Stamp));
    }

    private static Task<string> SecurityStampAsync(AccountsOffice office, string name) =>
        office.DoAsync<UserManager<Account>, string>(async u => await u.GetSecurityStampAsync((await u.FindByNameAsync(name))!));
}
