using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>The week's board, read, in a real browser.</summary>
[Collection(Chromium.Alone)]
public sealed class WeekTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Live = ".board .bar[tabindex='0']";

    [Fact]
    public async Task Keys_move_along_the_board_and_open_who_can_take_a_visit()
    {
        var (page, faults) = await OpenAsync("/vecka/2026-W48");
        await page.FocusAsync(Live);
        var first = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual(first, await FocusedAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".panel tbody tr")).ToHaveCountAsync(13);
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("Detaljer för");
        await page.ClickAsync(".panel .close");
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Filters_are_in_the_address_and_leave_out_the_rest()
    {
        var (page, _) = await OpenAsync("/vecka/2026-W48");
        var all = await page.Locator(".board .bar").CountAsync();
        await page.ClickAsync(".filters >> text=Personlig assistans");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("insats=pa"));
        await Assertions.Expect(page.Locator(".board .bar.k-bs")).ToHaveCountAsync(0);
        var some = await page.Locator(".board .bar").CountAsync();
        Assert.InRange(some, 1, all - 1);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(Live);
        Assert.Equal(some, await page.Locator(".board .bar").CountAsync());
    }

    [Fact]
    public async Task A_day_is_opened_from_its_heading_and_shows_hours()
    {
        var (page, _) = await OpenAsync("/vecka/2026-W48");
        await page.ClickAsync(".board .day >> nth=1");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("dag=2026-11-24"));
        await Assertions.Expect(page.Locator(".board .hour").First).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "dag");
    }

    [Fact]
    public async Task The_page_is_shown_in_english_when_chosen()
    {
        var (page, _) = await OpenAsync("/vecka/2026-W48");
        await page.ClickAsync("text=English");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Resursenheten · week 48");
        await Assertions.Expect(page.Locator(".board .gaps .name")).ToContainTextAsync("Uncovered visits");
    }

    [Theory]
    [InlineData("Light")]
    [InlineData("Dark")]
    [InlineData("Contrast")]
    public async Task Nothing_keeps_anybody_from_using_the_pages(string look)
    {
        var (page, _) = await OpenAsync("/vecka/2026-W48");
        await page.ClickAsync($".choices button[value={look}]");
        await page.WaitForSelectorAsync(Live);
        await page.ClickAsync($"{Live}");
        await page.WaitForSelectorAsync(".panel");
        await Shots.TakeAsync(page, $"vecka-{look.ToLowerInvariant()}");
        foreach (var address in new[] { null, "/", "/nekad" })
        {
            if (address is not null)
            {
                await page.GotoAsync(new Uri(chromium.Server.Address, address).ToString());
            }
            Assert.Empty((await page.ViolationsAsync()).Select(Told));
        }
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync(string address)
    {
        await chromium.Server.LoadDemoAsync();
        var opened = await chromium.OpenSignedInAsync(address);
        await opened.Page.WaitForSelectorAsync(Live);
        return opened;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.dataset.visit");

    private static string Told(AxeResultItem violation) => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
