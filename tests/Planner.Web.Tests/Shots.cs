using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>Pictures of pages for people to look at, in the folder PLANNER_SHOTS names; none when it names none.</summary>
internal static class Shots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PLANNER_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
