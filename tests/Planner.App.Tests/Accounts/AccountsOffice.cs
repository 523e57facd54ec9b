using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Tests.Data;
using Planner.App.Tests.Scenarios;

namespace Planner.App.Tests.Accounts;

/// <summary>A database with a small unit's week and a first manager, and the use cases of accounts on it.</summary>
internal sealed class AccountsOffice : IAsyncDisposable
{
    public const string Chef = "chef";
    public const string Password = "korrekt häst batteri";
    private readonly ServiceProvider _services;

    private AccountsOffice(TestDatabase test)
    {
        Test = test;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddPlanner(test.Database).AddIdentityCore<Account>(o =>
        {
            o.User.AllowedUserNameCharacters = AccountTexts.UserNameCharacters;
            (o.Password.RequiredLength, o.Password.RequireDigit, o.Password.RequireNonAlphanumeric, o.Password.RequireUppercase) = (AccountTexts.ShortestPassword, false, false, false);
        }).AddPlannerAccounts();
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Test { get; }

    public HandClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero));

    public string HomeUnit { get; private set; } = "";

    public static async Task<AccountsOffice> OpenAsync(string kind)
    {
        var office = new AccountsOffice(await TestDatabase.OpenAsync(kind));
        var imported = await new ImportScenario(office.Test.Database, office.Clock).RunAsync(new(ScenarioFolders.Of("normal"), Chef), CancellationToken.None);
        office.HomeUnit = Assert.IsType<ImportScenarioOutcome.Imported>(imported).Week.Unit;
        Assert.IsType<CreateFirstManagerOutcome.Created>(await office.DoAsync<CreateFirstManager, CreateFirstManagerOutcome>(c => c.RunAsync(new(Chef, Password), CancellationToken.None)));
        return office;
    }

    /// <summary>Runs a use case in a scope of its own, as a request does.</summary>
    public async Task<TOutcome> DoAsync<TUseCase, TOutcome>(Func<TUseCase, Task<TOutcome>> run)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<InviteAccountOutcome> InviteAsync(string name, IReadOnlyList<string> roles, string? person = null) =>
        DoAsync<InviteAccount, InviteAccountOutcome>(i => i.RunAsync(new(name, roles, person is null ? null : HomeUnit, person, Chef), CancellationToken.None));

    public Task<AcceptInvitationOutcome> AcceptAsync(string code, string password = Password) =>
        DoAsync<AcceptInvitation, AcceptInvitationOutcome>(a => a.RunAsync(new(code, password), CancellationToken.None));

    public async Task<ChangeAccountOutcome> ChangeAsync(string name, AccountChange change, string? stamp = null)
    {
        var entry = await FindAsync(name);
        return await DoAsync<ChangeAccount, ChangeAccountOutcome>(c => c.RunAsync(new(entry.Id, stamp ?? entry.Stamp, change, Chef), CancellationToken.None));
    }

    public async Task<AccountEntry> FindAsync(string name) =>
        (await DoAsync<ListAccounts, IReadOnlyList<AccountEntry>>(l => l.RunAsync(CancellationToken.None))).Single(a => a.UserName == name);

    /// <summary>An account that is invited and has chosen its password.</summary>
    public async Task<AccountEntry> AddAsync(string name, IReadOnlyList<string> roles, string? person = null)
    {
        var invited = Assert.IsType<InviteAccountOutcome.Invited>(await InviteAsync(name, roles, person));
        Assert.IsType<AcceptInvitationOutcome.Accepted>(await AcceptAsync(invited.Code));
        return await FindAsync(name);
    }

    public Task<bool> IsPasswordAsync(string name, string password) => DoAsync<UserManager<Account>, bool>(async users =>
        await users.CheckPasswordAsync((await users.FindByNameAsync(name))!, password));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Test.DisposeAsync();
    }
}

/// <summary>A clock that goes when told to.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
