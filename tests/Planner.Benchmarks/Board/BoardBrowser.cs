using Microsoft.Playwright;

namespace Planner.Benchmarks.Board;

/// <summary>A real Chromium: the one of this machine, named in CHROMIUM or found where systems keep it.</summary>
internal sealed class BoardBrowser : IAsyncDisposable
{
    private const string Name = "planerare";
    private const string Password = "korrekt häst batteri";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BoardBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Its file, or null when there is none.</summary>
    public static string? Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists);

    public static async Task<BoardBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new BoardBrowser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>Makes the first account of an empty planner; what a browser keeps of being signed in with it.</summary>
    public async Task<string> FirstAccountAsync(Uri address)
    {
        await using var context = await ContextAsync(null);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.FillAsync("#name", Name);
        await page.FillAsync("#password", Password);
        await page.FillAsync("#again", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync("form.who");
        return await context.StorageStateAsync();
    }

    /// <summary>A browser of its own with nothing in its cache.</summary>
    /// <param name="signedIn">What a browser kept of being signed in, or null.</param>
    public async Task<IBrowserContext> ContextAsync(string? signedIn)
    {
        var context = await _browser.NewContextAsync(new() { Locale = "sv-SE", ViewportSize = new() { Width = 1400, Height = 900 }, StorageState = signedIn });
        await context.AddInitScriptAsync(BoardScript.Text);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
