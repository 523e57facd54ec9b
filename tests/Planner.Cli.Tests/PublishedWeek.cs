using Microsoft.Extensions.DependencyInjection;
using Planner.App.Absences.Cases;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Tests.Absences;
using Planner.App.Tests.Data;

namespace Planner.Cli.Tests;

/// <summary>A small unit's published week in a database of its own, with accounts, and the program run on it in the week before.</summary>
internal sealed class PublishedWeek : IAsyncDisposable
{
    public const string Scenario = "normal";
    public const string Week = "2026-W46";
    public const string Scheduler = "anna";
    public const string Manager = "chefen";
    public const string Staff = "sara";
    private const string Password = "korrekt häst batteri";
    private readonly TestDatabase _test;

    private PublishedWeek(TestDatabase test) => _test = test;

    public PlannerDatabase Database => _test.Database;

    public StillClock Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    public static async Task<PublishedWeek> OpenAsync(string kind, bool isPublished = true, string scenario = Scenario)
    {
        var week = new PublishedWeek(await TestDatabase.OpenAsync(kind));
        Assert.IsType<ImportScenarioOutcome.Imported>(await new ImportScenario(week.Database, week.Clock).RunAsync(new(Folders.Scenario(scenario), "prov"), CancellationToken.None));
        if (isPublished)
        {
            var entry = Assert.Single(await new ListWeeks(week.Database).RunAsync(CancellationToken.None));
            var draft = Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(week.Database, week.Clock).RunAsync(new(entry.Week, null, "prov"), CancellationToken.None)).Plan;
            Assert.IsType<ChangeDraftOutcome.Changed>(await new PublishWeek(week.Database, week.Clock).RunAsync(new(DraftRequest.Of(draft, "prov"), "prov"), CancellationToken.None));
        }
        await week.AddAccountsAsync();
        return week;
    }

    public async Task<AbsenceWeek> ReadAsync() =>
        Assert.IsType<ReadAbsencesOutcome.Shown>(await new ReadAbsences(Database, Clock).RunAsync(new(Week, null, "prov", IsNoted: false), CancellationToken.None)).Week;

    /// <summary>Somebody with client visits on a day, and when that shift begins.</summary>
    public async Task<(string Person, string From)> SomebodyAsync(int skip = 0)
    {
        var week = await ReadAsync();
        var (person, shift) = (from w in week.Roster.Roster.Weeks from s in w.Shifts where s.Served.Count(a => a.Visit?.Client is not null) > 1 select (w.Person, s)).ElementAt(skip);
        return (person.Id.Value, week.Roster.Problem.Horizon.LocalOf(shift.Time.Start).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The command on the week of this database.</summary>
    public Task<Run> RunAsync(params string[] args) => RunAsync(() => Task.CompletedTask, args);

    /// <summary>The same, and something else happens in the middle.</summary>
    public Task<Run> RunAsync(Func<Task> meanwhile, params string[] args) => Run.Of(Clock, meanwhile, [.. args, "--db", Database.Connection]);

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    private async Task AddAccountsAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddPlanner(Database).AddIdentityCore<Account>(o =>
            (o.Password.RequireDigit, o.Password.RequireNonAlphanumeric, o.Password.RequireUppercase) = (false, false, false)).AddPlannerAccounts();
        await using var all = services.BuildServiceProvider();
        await using var scope = all.CreateAsyncScope();
        var unit = (await new ListWeeks(Database).RunAsync(CancellationToken.None))[0].Unit;
        Assert.IsType<CreateFirstManagerOutcome.Created>(await scope.ServiceProvider.GetRequiredService<CreateFirstManager>().RunAsync(new(Manager, Password), CancellationToken.None));
        var invite = scope.ServiceProvider.GetRequiredService<InviteAccount>();
        Assert.IsType<InviteAccountOutcome.Invited>(await invite.RunAsync(new(Scheduler, [AccountRoles.Scheduler], null, null, Manager), CancellationToken.None));
        Assert.IsType<InviteAccountOutcome.Invited>(await invite.RunAsync(new(Staff, [AccountRoles.Staff], unit, "P01", Manager), CancellationToken.None));
    }
}
