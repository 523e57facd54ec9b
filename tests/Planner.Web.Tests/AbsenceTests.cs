using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>The absence day in a real browser: reported, covered, decided, followed up, played.</summary>
[Collection(Chromium.Alone)]
public sealed class AbsenceTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const float Patience = 120_000;
    private const string Address = "/franvaro/2026-W48";
    private const string Live = "#who-0:enabled";
    private const string Submit = ".report form:not(.other) button[type=submit]:enabled";
    private const string Proposals = ".alternatives .alternative";

    [Fact]
    public async Task An_absence_is_reported_in_three_clicks_compared_accepted_and_undone()
    {
        var (page, faults) = await OpenAsync();
        await Assertions.Expect(page.Locator(".state.published")).ToContainTextAsync("Publicerad");
        await Shots.TakeAsync(page, "franvaro");
        await ReportAsync(page, 1);
        Assert.DoesNotMatch("(?i)anna|david|sjuk", page.Url);
        await Shots.TakeAsync(page, "franvaro-forslag");
        await Assertions.Expect(page.Locator(".alternative.chosen .price")).ToContainTextAsync("kr");
        await Assertions.Expect(page.Locator(".alternative.chosen .proof")).ToContainTextAsync("nivåer bevisade");
        await Assertions.Expect(page.Locator("#calls-title")).ToHaveTextAsync("Ringlista");
        await Assertions.Expect(page.Locator(".board .bar.marked").First).ToBeVisibleAsync();
        await page.ClickAsync("nav.days >> text=Före");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("visa=fore"));
        await Assertions.Expect(page.Locator(".board .bar.marked").First).ToBeVisibleAsync();

        var version = await VersionAsync(page);
        await page.ClickAsync("text=Anta alternativ 1");
        await Assertions.Expect(page.Locator(".done").First).ToContainTextAsync($"version {version + 1} gäller nu");
        await Assertions.Expect(page.Locator(".state.published")).ToHaveTextAsync($"Publicerad {version + 1}");
        await Shots.TakeAsync(page, "franvaro-antagen");
        await page.ClickAsync("text=Ångra senaste beslut");
        await Assertions.Expect(page.Locator(".state.published")).ToHaveTextAsync($"Publicerad {version + 2}");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Overtime_is_sent_to_the_manager_who_accepts_it_and_sees_it_followed_up()
    {
        var (page, faults) = await OpenAsync();
        await ReportWithOvertimeAsync(page);
        await Assertions.Expect(page.Locator("text=Skicka till chefen")).ToBeDisabledAsync();
        await page.FillAsync("#reason", "Assistansen får inte utebli");
        await page.ClickAsync("text=Skicka till chefen");
        await Assertions.Expect(page.Locator(".notice").First).ToContainTextAsync("planerare ber chefen om alternativ 3");
        await Assertions.Expect(page.Locator("text=Skicka till chefen")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("text=Väntar på chefens svar")).ToBeVisibleAsync();
        Assert.DoesNotContain(".;", await page.Locator("#cover-title").InnerTextAsync(), StringComparison.Ordinal);
        await Shots.TakeAsync(page, "franvaro-till-chefen");

        var (manager, _) = await chromium.OpenAsAsync("chefen", AccountRoles.Manager, Address);
        await manager.ClickAsync(".cases li:has-text('väntar på chefen') a");
        await Assertions.Expect(manager.Locator("#reason")).ToHaveValueAsync("Assistansen får inte utebli");
        await Shots.TakeAsync(manager, "franvaro-chefen");
        await manager.ClickAsync("text=Anta alternativ 3");
        await Assertions.Expect(manager.Locator(".done").First).ToContainTextAsync("Antaget");
        // The scheduler's page was told.
        await Assertions.Expect(page.Locator(".done", new() { HasText = "antogs av chefen" })).ToBeVisibleAsync();

        await manager.GotoAsync(new Uri(chromium.Server.Address, "/uppfoljning/2026-11").ToString());
        await Assertions.Expect(manager.Locator("table.ledger tbody tr").Last).ToContainTextAsync("Med övertid");
        await Assertions.Expect(manager.Locator(".tiles")).ToContainTextAsync("32 000 kr");
        // The page made on the server is replaced by the one with a circuit, closed again.
        await manager.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await manager.ClickAsync("details.card:has(.pay) summary >> nth=-1");
        await Assertions.Expect(manager.Locator("details[open] .pay").First).ToContainTextAsync("×");
        await Shots.TakeAsync(manager, "uppfoljning");
        foreach (var look in new[] { "Light", "Dark", "Contrast" })
        {
            await manager.ClickAsync($".choices button[value={look}]");
            await manager.WaitForSelectorAsync($"html[data-look={look.ToLowerInvariant()}] table.ledger");
            await Assertions.Expect(manager).ToHaveTitleAsync(new Regex("."));
            Assert.Empty((await manager.ViolationsAsync()).Select(Told));
        }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Light")]
    [InlineData("Dark")]
    [InlineData("Contrast")]
    public async Task Nothing_keeps_anybody_from_using_the_page(string look)
    {
        var (page, _) = await OpenAsync();
        await page.ClickAsync($".choices button[value={look}]");
        await page.WaitForSelectorAsync($"html[data-look={look.ToLowerInvariant()}] {Live}");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("."));
        Assert.Empty((await page.ViolationsAsync()).Select(Told));
        await ReportAsync(page, 1, skip: 3);
        Assert.Empty((await page.ViolationsAsync()).Select(Told));
        await Shots.TakeAsync(page, $"franvaro-{look.ToLowerInvariant()}");
        await page.ClickAsync(".decide >> text=Ta bort");
        await page.WaitForSelectorAsync("#report-title");
    }

    [Fact]
    public async Task The_page_is_used_in_english_and_with_keys_alone()
    {
        var (page, _) = await OpenAsync();
        await page.ClickAsync("text=English");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Absence · week 48");
        await page.FocusAsync(Live);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".report button[type=submit]").First).ToBeEnabledAsync();
        await page.FocusAsync(".report button[type=submit] >> nth=0");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(Proposals, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".decide .main")).ToContainTextAsync("Accept alternative 1");
        await page.FocusAsync(".decide .main");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done").First).ToContainTextAsync("holds now");
    }

    [Fact]
    public async Task The_weeks_absences_are_played_stopped_kept_and_a_cell_shows_its_proposal()
    {
        await chromium.Server.PublishDemoAsync();
        var (page, faults) = await chromium.OpenSignedInAsync("/robusthet/2026-W48");
        await page.ClickAsync(".main:enabled:has-text('Spela')");
        await Assertions.Expect(page.Locator(".working [role=status]")).ToContainTextAsync(new Regex("^[1-9]\\d* av "), new() { Timeout = Patience });
        await Shots.TakeAsync(page, "robusthet-spelar");
        await page.ClickAsync(".working >> text=Stoppa");
        await page.WaitForSelectorAsync("table.map", new() { Timeout = Patience });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("table.map tbody tr").First).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "robusthet");
        foreach (var look in new[] { "Dark", "Contrast", "Light" })
        {
            await page.ClickAsync($".choices button[value={look}]");
            await page.WaitForSelectorAsync($"html[data-look={look.ToLowerInvariant()}] table.map");
            Assert.Empty((await page.ViolationsAsync()).Select(Told));
        }
        await Assertions.Expect(page.Locator(".main:enabled:has-text('Spela')")).ToBeVisibleAsync();
        await page.ClickAsync("table.map button:not(.cell-none) >> nth=0");
        await page.WaitForSelectorAsync(Proposals, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".notice").First).ToContainTextAsync("Prov från robusthetskartan");
        await Assertions.Expect(page.Locator(".decide")).ToHaveCountAsync(0);
        Assert.Empty(faults);
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync()
    {
        await chromium.Server.PublishDemoAsync();
        var opened = await chromium.OpenSignedInAsync(Address);
        await opened.Page.WaitForSelectorAsync("#report-title");
        return opened;
    }

    /// <summary>Reports so many of those on duty the first day, and waits for the proposals.</summary>
    private static async Task ReportAsync(IPage page, int people, int skip = 0, int day = 0)
    {
        await page.WaitForSelectorAsync(Live);
        for (var i = 0; i < people; i++)
        {
            if (i > 0)
            {
                await page.ClickAsync("text=En till är borta");
            }
            var who = page.Locator($"#who-{i}");
            if (day > 0)
            {
                var first = await who.Locator("optgroup >> nth=0").InnerTextAsync();
                await page.Locator($"#day-{i}").SelectOptionAsync(new SelectOptionValue { Index = day });
                await Assertions.Expect(who.Locator("optgroup >> nth=0")).Not.ToHaveTextAsync(first);
            }
            await who.Locator("optgroup >> nth=0").Locator("option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            var onDuty = await who.Locator("optgroup >> nth=0").Locator("option").EvaluateAllAsync<string[]>("all => all.map(o => o.value)");
            await who.SelectOptionAsync(onDuty[skip + i]);
        }
        await page.ClickAsync(Submit);
        await page.WaitForSelectorAsync(Proposals, new() { Timeout = Patience });
    }

    /// <summary>Reports one after the other of those on duty on Saturday until the third alternative has overtime in it, and shows that.</summary>
    private static async Task ReportWithOvertimeAsync(IPage page)
    {
        for (var skip = 0; ; skip++)
        {
            await ReportAsync(page, 1, skip, day: 5);
            await page.ClickAsync(".alternative h3 a:has-text('Med övertid')");
            await Assertions.Expect(page.Locator(".alternative.chosen h3")).ToContainTextAsync("Med övertid");
            await Assertions.Expect(page.Locator(".decide p").First).ToContainTextAsync("Med övertid");
            if (await page.Locator("text=Skicka till chefen").CountAsync() > 0)
            {
                return;
            }
            // No overtime is needed: whoever plans may accept it.
            await Assertions.Expect(page.Locator(".decide")).ToContainTextAsync("Ingen övertid behövs");
            await Assertions.Expect(page.Locator(".decide .main")).ToHaveTextAsync("✓ Anta alternativ 3");
            await page.ClickAsync(".decide >> text=Ta bort");
        }
    }

    private static async Task<int> VersionAsync(IPage page) => int.Parse((await page.Locator(".state.published").InnerTextAsync()).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(AxeResultItem violation) => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
