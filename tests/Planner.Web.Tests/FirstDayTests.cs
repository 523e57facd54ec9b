using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>From an empty database to a week on the screen, in a real browser.</summary>
[Collection(Chromium.Alone)]
public sealed class FirstDayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_manager_begins_and_opens_the_demo_week()
    {
        var (page, faults) = await chromium.OpenAsync("/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Första start");
        await Shots.TakeAsync(page, "forsta-start");
        await page.FillAsync("#name", "chef");
        await page.FillAsync("#password", WebServer.Password);
        await page.FillAsync("#again", WebServer.Password);
        await page.ClickAsync("text=Skapa kontot");
        await page.ClickAsync("text=Läs in demodata");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Resursenheten · v. 48");
        await Assertions.Expect(page.Locator(".board .row[data-person]")).ToHaveCountAsync(13);
        await Shots.TakeAsync(page, "vecka");
        Assert.Empty(faults);
    }
}
