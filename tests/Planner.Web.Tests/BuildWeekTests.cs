using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>The scheduler's main job in a real browser: propose a plan, use it, change it by hand, publish it.</summary>
[Collection(Chromium.Alone)]
public sealed class BuildWeekTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Live = ".board .bar[tabindex='0']";

    [Fact]
    public async Task A_plan_is_proposed_used_undone_redone_and_published()
    {
        var (page, faults) = await OpenAsync();
        await page.SelectOptionAsync(".run select", "10");
        await page.ClickAsync("text=Föreslå plan");
        await Assertions.Expect(page.Locator(".run progress")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "soker");
        var built = await CostAsync(page);
        await page.ClickAsync("text=Använd planen", new() { Timeout = 90_000 });
        await Assertions.Expect(page.Locator(".figures li").First).ToContainTextAsync("luckor");
        // Only when the plan is on the board is there something to undo.
        await Assertions.Expect(page.Locator(".figures li").Last).Not.ToHaveTextAsync(built);
        var cost = await CostAsync(page);
        await page.ClickAsync("text=Ångra");
        await Assertions.Expect(page.Locator(".figures li").Last).Not.ToHaveTextAsync(cost);
        await page.ClickAsync("text=Gör om");
        await Assertions.Expect(page.Locator(".figures li").Last).ToHaveTextAsync(cost);

        await page.ClickAsync(".tools >> text=Publicera");
        await Assertions.Expect(page.Locator(".ask")).ToContainTextAsync("Publicera version 1?");
        await Assertions.Expect(page.Locator(".ask >> text=Publicera >> nth=-1")).ToBeDisabledAsync();
        // Whom to tell, how long before; what is short is marked with more than a colour.
        await Assertions.Expect(page.Locator(".ask table.notify tbody tr").First).ToContainTextAsync("▲ mån 23/11, 1 dag kvar");
        await page.FillAsync("#publish-reason", "Första veckan i planeraren");
        await Shots.TakeAsync(page, "publicera");
        await page.ClickAsync(".ask >> text=Publicera >> nth=-1");
        await Assertions.Expect(page.Locator(".bar-top .state")).ToHaveTextAsync("Publicerad 1");
        await Shots.TakeAsync(page, "publicerad");

        // A change, compared with what is published before it is published too.
        await page.ClickAsync(".row[data-person] .bar.k-bs >> nth=0");
        await page.ClickAsync(".panel button:text-is('Ta bort') >> nth=0");
        await Assertions.Expect(page.Locator(".bar-top .state")).ToHaveTextAsync("Utkast");
        await page.ClickAsync(".tools >> text=Jämför");
        await Assertions.Expect(page.Locator(".ask table.compare tbody tr").First).ToBeVisibleAsync();
        // What it costs now and as published.
        await Assertions.Expect(page.Locator(".ask table.compare tbody tr").First.Locator("td").Nth(1)).ToContainTextAsync(Kronor(cost));
        await Assertions.Expect(page.Locator(".ask table.compare tbody tr").First.Locator("td").Nth(2)).ToContainTextAsync(Kronor(await CostAsync(page)));
        await Assertions.Expect(page.Locator(".ask table.notify tbody tr").First).ToContainTextAsync("mån 23/11, 1 dag kvar");
        await Shots.TakeAsync(page, "jamfor");
        await page.ClickAsync(".ask >> text=Avbryt");

        // What is published hands over to the week after it.
        await page.ClickAsync("text=Planera nästa vecka");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Resursenheten · v. 49", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".bar-top .state")).ToHaveTextAsync("Utkast");
        await page.WaitForSelectorAsync(Live);
        await Shots.TakeAsync(page, "nasta-vecka");
        Assert.Empty(faults);
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync()
    {
        await chromium.Server.LoadDemoAsync();
        var opened = await chromium.OpenSignedInAsync("/vecka/2026-W48");
        await opened.Page.WaitForSelectorAsync(Live);
        return opened;
    }

    private static string Kronor(string figure) => Regex.Match(figure, @"[\d\s]+kr").Value.Trim();

    private static Task<string> CostAsync(IPage page) => page.Locator(".figures li").Last.InnerTextAsync();
}
