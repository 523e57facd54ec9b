using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>Moves by hand, with the mouse and without it.</summary>
[Collection(Chromium.Alone)]
public sealed class MoveVisitTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Live = Dragging.Live;

    [Fact]
    public async Task With_keys_alone_a_visit_is_given_to_somebody_else_and_taken_back()
    {
        var (page, _) = await OpenAsync();
        await page.FocusAsync(Live);
        await page.Keyboard.PressAsync("End");
        var choose = page.Locator(".panel button:has-text('Välj')").First;
        for (var tries = 0; tries < 40 && await choose.CountAsync() == 0; tries++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            var visit = await page.EvaluateAsync<string>("document.activeElement.dataset.visit");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".live")).ToHaveTextAsync($"Detaljer för {visit} visas.");
        }
        await choose.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync(" till P");
        await page.FocusAsync(Live);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("Ångrat:");
    }

    [Fact]
    public async Task A_visit_is_dragged_to_somebody_who_may_have_it_and_rows_say_who_may()
    {
        var (page, faults) = await OpenAsync();
        var moved = await Dragging.DragAsync(page, () => Shots.TakeAsync(page, "drar"));
        await Assertions.Expect(Dragging.At(page, moved)).ToHaveCountAsync(1);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_time_that_is_not_lawful_is_refused_with_the_reason()
    {
        var (page, _) = await OpenAsync();
        await page.ClickAsync(".row[data-person] .bar.k-bs >> nth=0");
        await page.FillAsync(".when input", "03:00");
        await page.ClickAsync("text=Flytta");
        await Assertions.Expect(page.Locator(".fault")).ToContainTextAsync("Det går inte:");
    }

    [Fact]
    public async Task A_change_this_server_has_not_heard_of_is_not_overwritten()
    {
        var (page, _) = await OpenAsync();
        await page.ClickAsync(".row[data-person] .bar.k-bs >> nth=4");
        // Another process on the same database.
        var other = PlannerDatabase.Of(chromium.Server.Services.GetRequiredService<PlannerDatabase>().Connection);
        var plan = Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(other, TimeProvider.System).RunAsync(new("2026-W48", null, "anna", IsNoted: false), CancellationToken.None)).Plan;
        var visit = plan.Problem.Visits.First(v => v.Pin is null && plan.Roster.Deliveries[v.Index] is not null).Id.Value;
        Assert.IsType<ChangeDraftOutcome.Changed>(await new PinVisit(other, TimeProvider.System).RunAsync(new(DraftRequest.Of(plan, "anna"), visit, true, true), CancellationToken.None));
        await page.ClickAsync(".panel .tool[aria-pressed]");
        await Assertions.Expect(page.Locator(".fault")).ToContainTextAsync("har ändrats av anna");
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync()
    {
        await chromium.Server.LoadDemoAsync();
        var opened = await chromium.OpenSignedInAsync("/vecka/2026-W48");
        await opened.Page.WaitForSelectorAsync(Live);
        return opened;
    }
}
