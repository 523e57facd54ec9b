using Microsoft.Playwright;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>Two schedulers publish the same week at the same moment, each in a browser of their own.</summary>
[Collection(Chromium.Alone)]
public sealed class TwoSchedulersTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task One_version_is_published_and_the_other_scheduler_is_told()
    {
        await chromium.Server.LoadDemoAsync();
        var pages = new List<IPage> { await AskAsync("anna"), await AskAsync("bertil") };
        // Clicked at once: a page that hears of the other's version first closes the question.
        await Task.WhenAll(pages.Select(p => p.Locator(".ask >> text=Publicera >> nth=-1").EvaluateAsync("b => b.click()")));
        foreach (var page in pages)
        {
            await Assertions.Expect(page.Locator(".bar-top .state")).ToHaveTextAsync("Publicerad 1");
        }
        var told = (await Task.WhenAll(pages.Select(p => p.Locator("p.fault").AllInnerTextsAsync()))).SelectMany(t => t).ToList();
        Assert.Contains("har ändrats av", Assert.Single(told), StringComparison.Ordinal);
        await pages[0].ReloadAsync();
        await Assertions.Expect(pages[0].Locator(".bar-top .state")).ToHaveTextAsync("Publicerad 1");
    }

    private async Task<IPage> AskAsync(string name)
    {
        var (page, _) = await chromium.OpenAsAsync(name, AccountRoles.Scheduler, "/vecka/2026-W48");
        await page.ClickAsync(".tools >> text=Publicera");
        await page.FillAsync("#publish-reason", "Första veckan");
        await Assertions.Expect(page.Locator(".ask >> text=Publicera >> nth=-1")).ToBeEnabledAsync();
        return page;
    }
}
