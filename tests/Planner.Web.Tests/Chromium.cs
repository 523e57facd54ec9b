using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>A real browser: the one of this machine, named in CHROMIUM or found where systems keep it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Tests in a browser run one at a time and with nothing beside them: they wait for a screen, not for a free processor.</summary>
    public const string Alone = "browser";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public WebServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists),
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser!.CloseAsync();
        _playwright!.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A page in a browser of its own; faults the browser reports are collected.</summary>
    public async Task<(IPage Page, List<string> Faults)> OpenAsync(string address, int width = 1400, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new() { Locale = "sv-SE", ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Add(message.Text);
            }
        };
        await page.GotoAsync(new Uri(Server.Address, address).ToString());
        return (page, faults);
    }

    /// <summary>The same, signed in as somebody who may plan.</summary>
    public Task<(IPage Page, List<string> Faults)> OpenSignedInAsync(string address, int width = 1400, int height = 900) =>
        OpenAsAsync("planerare", App.Data.AccountRoles.Scheduler, address, width, height);

    /// <summary>The same, signed in with a role.</summary>
    public async Task<(IPage Page, List<string> Faults)> OpenAsAsync(string name, string role, string address, int width = 1400, int height = 900)
    {
        await Server.AddAccountAsync(name, role);
        return await OpenAsAsync(name, address, width, height);
    }

    /// <summary>The same, signed in with an account that is there.</summary>
    public async Task<(IPage Page, List<string> Faults)> OpenAsAsync(string name, string address, int width = 1400, int height = 900)
    {
        var opened = await OpenAsync($"/logga-in?till={Uri.EscapeDataString(address)}", width, height);
        await opened.Page.FillAsync("#name", name);
        await opened.Page.FillAsync("#password", WebServer.Password);
        await opened.Page.ClickAsync("main button[type=submit]");
        return opened;
    }
}

[CollectionDefinition(Chromium.Alone, DisableParallelization = true)]
public sealed class BrowserTests;
