using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>The whole server in this process, listening on a port of its own, with an empty database of its own.</summary>
public sealed class WebServer : WebApplicationFactory<Program>
{
    public const string Password = "korrekt häst batteri";
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-web-").FullName;

    public WebServer()
    {
        UseKestrel(0);
        StartServer();
        Address = new Uri(ClientOptions.BaseAddress.ToString().TrimEnd('/'));
    }

    public Uri Address { get; }

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

    /// <summary>Loads the demo unit, past every page.</summary>
    public Task LoadDemoAsync() => Services.GetRequiredService<ImportScenario>().RunAsync(new(Hosting.DemoData.Folder, "prov"), CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("ConnectionStrings:Planner", $"Data Source={Path.Combine(_folder, "planner.db")};Pooling=False").UseSetting("Logging:LogLevel:Default", "Warning");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
