using Microsoft.Playwright;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>A page left open while the server goes down and comes back: real processes, the same port and database.</summary>
[Collection(Chromium.Alone)]
public sealed class RestartTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-restart-").FullName;

    [Theory]
    [InlineData("sv", "Kontakten med servern är bruten", "Servern har startats om", "Servern svarar inte", "låst")]
    [InlineData("en", "The connection to the server is lost", "The server was started again", "The server does not answer", "pinned")]
    public async Task A_page_left_open_over_a_restart_says_so_and_goes_on_with_what_was_saved(string language, string retrying, string restarted, string failed, string pinned)
    {
        var connection = $"Data Source={Path.Combine(_folder, $"{language}.db")};Pooling=False";
        using var server = new ServerProcess(connection, _folder);
        await server.StartReadyAsync();
        using var manager = await server.FirstManagerAsync("chef");
        await new ImportScenario(PlannerDatabase.Of(connection), TimeProvider.System).RunAsync(new(Hosting.DemoData.Folder, "prov"), CancellationToken.None);
        var page = await OpenAsync(server, language);
        await page.ClickAsync(".row[data-person] .bar.k-bs >> nth=2");
        await page.ClickAsync($".panel button:has-text('{(language == "sv" ? "Lås" : "Pin")}')");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync(pinned);

        await server.KillAsync();
        await Assertions.Expect(page.Locator("#cut-retrying")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#cut-retrying")).ToContainTextAsync(retrying);
        // Nothing on the page behind can be taken hold of meanwhile.
        Assert.True(await page.Locator(Dragging.Live).EvaluateAsync<bool>("b => { const r = b.getBoundingClientRect(); return !!document.elementFromPoint(r.x + 3, r.y + 3).closest('.cut'); }"));
        await Shots.TakeAsync(page, $"bruten-{language}");

        await server.StartReadyAsync();
        await Assertions.Expect(page.Locator("#cut-restarted")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#cut-restarted")).ToContainTextAsync(restarted);
        await Assertions.Expect(page.Locator(".cut button")).ToBeFocusedAsync();
        await Shots.TakeAsync(page, $"omstartad-{language}");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(Dragging.Live);
        // The step made before is there, nobody was signed out, and a drag works.
        await Assertions.Expect(page.Locator(".tools button").First).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex(pinned));
        await Assertions.Expect(page.Locator(".run button").First).ToBeEnabledAsync();
        var moved = await Dragging.DragAsync(page);
        await Assertions.Expect(Dragging.At(page, moved)).ToHaveCountAsync(1);

        await page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-failed')");
        await Assertions.Expect(page.Locator("#cut-failed")).ToContainTextAsync(failed);
        await Assertions.Expect(page.Locator(".cut button")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_connection_that_breaks_for_a_moment_is_taken_up_again_by_itself()
    {
        await chromium.Server.LoadDemoAsync();
        var (page, _) = await chromium.OpenSignedInAsync("/vecka/2026-W48");
        await page.WaitForSelectorAsync(Dragging.Live);
        await Assertions.Expect(page.Locator(".run button").First).ToBeEnabledAsync();
        await page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await Assertions.Expect(page.Locator(".cut.components-reconnect-hide")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".cut")).ToBeHiddenAsync();
        var moved = await Dragging.DragAsync(page);
        await Assertions.Expect(Dragging.At(page, moved)).ToHaveCountAsync(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IPage> OpenAsync(ServerProcess server, string language)
    {
        var (page, _) = await chromium.OpenAsync(new Uri(server.Address, "/logga-in?till=%2Fvecka%2F2026-W48").ToString());
        await page.FillAsync("#name", "chef");
        await page.FillAsync("#password", WebServer.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(Dragging.Live);
        if (language == "en")
        {
            await page.ClickAsync("text=English");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Resursenheten · week 48");
            await page.WaitForSelectorAsync(Dragging.Live);
        }
        await Assertions.Expect(page.Locator(".run button").First).ToBeEnabledAsync();
        return page;
    }
}
