using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>The whole server in this process, listening on a port of its own, with an empty database of its own.</summary>
public sealed class WebServer : WebApplicationFactory<Program>
{
    public const string Password = "korrekt häst batteri";
    private readonly (string Name, string Value)[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-web-").FullName;

    public WebServer()
        : this([])
    {
    }

    internal WebServer(params (string Name, string Value)[] settings)
    {
        _settings = settings;
        UseKestrel(0);
        StartServer();
        Address = new Uri(ClientOptions.BaseAddress.ToString().TrimEnd('/'));
    }

    public Uri Address { get; }

    /// <summary>What the server has printed of itself: lines of its log.</summary>
    public ConcurrentQueue<string> Printed { get; } = [];

    /// <summary>A browser without pages: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>Adds an account with roles, past every page.</summary>
    public async Task AddAccountAsync(string name, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(name) is null)
        {
            var account = new Account { Id = Guid.CreateVersion7(), UserName = name };
            Assert.True((await users.CreateAsync(account, Password)).Succeeded);
            Assert.True((await users.AddToRolesAsync(account, roles)).Succeeded);
        }
    }

    /// <summary>A browser signed in as a member of staff of the demo unit, whose week is published.</summary>
    public async Task<HttpClient> StaffAsync(string name, string person)
    {
        await PublishDemoAsync();
        await AddStaffAsync(name, person);
        var browser = Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(name)).StatusCode);
        return browser;
    }

    /// <summary>Adds an account of a member of staff of the demo unit.</summary>
    public async Task AddStaffAsync(string name, string person)
    {
        await AddAccountAsync(name, AccountRoles.Staff);
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(name))!;
        (account.Unit, account.Person) = ("Resursenheten", person);
        Assert.True((await users.UpdateAsync(account)).Succeeded);
    }

    /// <summary>Loads the demo unit and publishes its first draft, once.</summary>
    public async Task PublishDemoAsync()
    {
        await LoadDemoAsync();
        var read = await Services.GetRequiredService<ReadWeek>().RunAsync(new("2026-W48", null, "prov", IsNoted: false), CancellationToken.None);
        if (read is ReadWeekOutcome.Shown { Plan: { Published: 0 } plan })
        {
            Assert.IsType<ChangeDraftOutcome.Changed>(await Services.GetRequiredService<PublishWeek>().RunAsync(new(DraftRequest.Of(plan, "prov"), "prov skäl"), CancellationToken.None));
        }
    }

    /// <summary>Loads the demo unit, past every page.</summary>
    public Task LoadDemoAsync() => Services.GetRequiredService<ImportScenario>().RunAsync(new(Hosting.DemoData.Folder, "prov"), CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Planner", $"Data Source={Path.Combine(_folder, "planner.db")};Pooling=False").UseSetting("Logging:LogLevel:Default", "Warning")
            .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(new Listener(Printed)).AddSingleton<TimeProvider>(new SundayBefore()));
        Array.ForEach(_settings, s => builder.UseSetting(s.Name, s.Value));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}

/// <summary>A clock that begins on the Sunday before the demo week, whenever the tests are run, and goes on from there.</summary>
internal sealed class SundayBefore : TimeProvider
{
    private readonly TimeSpan _ago = DateTimeOffset.UtcNow - new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow - _ago;
}
