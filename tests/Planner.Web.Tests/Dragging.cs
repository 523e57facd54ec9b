using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>Drags on the board with the mouse.</summary>
internal static class Dragging
{
    public const string Live = ".board .bar[tabindex='0']";

    /// <summary>Drags a Monday visit to somebody who may have it without changing day, and says which and to whom.</summary>
    public static async Task<(string Visit, string Taker)> DragAsync(IPage page, Func<Task>? lifted = null)
    {
        var visits = await page.Locator(".row[data-person] .cell[data-day='0'] .bar.k-bs:not(.pinned)").EvaluateAllAsync<string[]>("bars => bars.map(b => b.dataset.visit)");
        foreach (var visit in visits)
        {
            var bar = page.Locator($".row[data-person] .bar[data-visit='{visit}']").First;
            var from = (await bar.BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + 5);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(from.X + 12, from.Y + 12);
            await page.WaitForSelectorAsync(".row.yes, .row.no");
            await (lifted?.Invoke() ?? Task.CompletedTask);
            var giver = await bar.EvaluateAsync<string>("b => b.closest('.row').dataset.person");
            var takers = await page.Locator(".row.yes").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.person)");
            if (takers.FirstOrDefault(t => t != giver) is not { } taker)
            {
                await page.Keyboard.PressAsync("Escape");
                await page.Mouse.UpAsync();
                continue;
            }
            var to = (await page.Locator($".row[data-person='{taker}'] .cell[data-day='0']").BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(to.X + 20, to.Y + 10, new() { Steps = 4 });
            await page.Mouse.UpAsync();
            return (visit, taker);
        }
        throw new InvalidOperationException("No Monday visit may change hands. Maybe the demo week has changed.");
    }

    /// <summary>The visit, at the person.</summary>
    public static ILocator At(IPage page, (string Visit, string Taker) moved) => page.Locator($".row[data-person='{moved.Taker}'] .bar[data-visit='{moved.Visit}']");
}
