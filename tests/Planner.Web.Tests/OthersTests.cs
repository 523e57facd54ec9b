using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Tests;

/// <summary>Two schedulers with the same week open, each in a browser of their own: what one does the other sees.</summary>
[Collection(Chromium.Alone)]
public sealed class OthersTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Live = Dragging.Live;

    [Fact]
    public async Task A_move_is_seen_by_the_other_who_then_changes_the_week_at_the_first_try()
    {
        var (one, two) = (await OpenAsync("anna"), await OpenAsync("bertil"));
        await two.FocusAsync(Live);
        var focused = await FocusedAsync(two);
        var moved = await Dragging.DragAsync(one);
        await Assertions.Expect(Dragging.At(two, moved)).ToHaveCountAsync(1, new() { Timeout = 5_000 });
        await Assertions.Expect(two.Locator(".live")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^Ändrat av anna: {moved.Visit} till {moved.Taker}"));
        await Assertions.Expect(two.Locator(".told")).ToContainTextAsync("Ändrat av anna");
        await Shots.TakeAsync(two, "andrat-av");
        Assert.Equal(focused, await FocusedAsync(two));

        await two.ClickAsync($".row[data-person='{moved.Taker}'] .bar[data-visit='{moved.Visit}']");
        await two.ClickAsync(".panel >> text=Lås");
        await Assertions.Expect(two.Locator(".live")).ToHaveTextAsync($"{moved.Visit} låst");
        await Assertions.Expect(two.Locator(".fault")).ToHaveCountAsync(0);
        await Assertions.Expect(one.Locator(".live")).ToHaveTextAsync($"Ändrat av bertil: {moved.Visit} låst");
        await Assertions.Expect(one.Locator($".bar.pinned[data-visit='{moved.Visit}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_visit_held_in_the_hand_stays_there_and_is_dropped_on_the_week_as_it_is_now()
    {
        var (one, two) = (await OpenAsync("anna"), await OpenAsync("bertil"));
        await one.ClickAsync(".row[data-person] .cell[data-day='3'] .bar.k-bs >> nth=0");
        var pinned = await one.Locator(".bar[aria-pressed=true]").First.GetAttributeAsync("data-visit");
        var moved = await Dragging.DragAsync(two, async () =>
        {
            await one.ClickAsync(".panel .tool[aria-pressed]");
            await Assertions.Expect(one.Locator(".live")).ToContainTextAsync($"{pinned}");
            await two.WaitForTimeoutAsync(1_000);
            await Assertions.Expect(two.Locator(".bar.lifted")).ToHaveCountAsync(1);
            await Assertions.Expect(two.Locator($".bar.pinned[data-visit='{pinned}']")).ToHaveCountAsync(0);
        });
        await Assertions.Expect(two.Locator($".bar.pinned[data-visit='{pinned}']")).ToHaveCountAsync(1);
        await Assertions.Expect(Dragging.At(two, moved)).ToHaveCountAsync(1);
        await Assertions.Expect(two.Locator(".fault")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_bar_somebody_stands_on_is_stood_on_where_another_has_moved_it()
    {
        var (one, two) = (await OpenAsync("anna"), await OpenAsync("bertil"));
        var moved = await Dragging.DragAsync(one, async () =>
        {
            var visit = await one.Locator(".bar.lifted").GetAttributeAsync("data-visit");
            await two.FocusAsync($".row[data-person] .bar[data-visit='{visit}']");
        });
        await Assertions.Expect(Dragging.At(two, moved)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Many_changes_at_once_are_said_once_and_only_what_changed_is_drawn_again()
    {
        var two = await OpenAsync("bertil");
        await two.EvaluateAsync(
            """
            () => {
              window.said = []; window.touched = new Set();
              new MutationObserver(() => window.said.push(document.querySelector('.live').textContent)).observe(document.querySelector('.live'), { childList: true, characterData: true, subtree: true });
              new MutationObserver(all => all.forEach(m => window.touched.add(m.target.closest?.('.row')?.dataset.person))).observe(document.querySelector('.board'), { childList: true, attributes: true, subtree: true });
            }
            """);
        var services = chromium.Server.Services;
        var visits = await two.Locator(".row[data-person] .cell[data-day='2'] .bar.k-bs:not(.pinned)").EvaluateAllAsync<string[]>("bars => bars.map(b => b.dataset.visit)");
        foreach (var visit in visits.Take(2))
        {
            var plan = Assert.IsType<ReadWeekOutcome.Shown>(await services.GetRequiredService<ReadWeek>().RunAsync(new("2026-W48", null, "prov", IsNoted: false), CancellationToken.None)).Plan;
            Assert.IsType<ChangeDraftOutcome.Changed>(await services.GetRequiredService<PinVisit>().RunAsync(new(DraftRequest.Of(plan, "anna"), visit, true, true), CancellationToken.None));
        }
        await Assertions.Expect(two.Locator(".live")).ToHaveTextAsync("Ändrat av anna: 2 ändringar");
        await Assertions.Expect(two.Locator($".bar.pinned[data-visit='{visits[1]}']")).ToHaveCountAsync(1);
        Assert.Single(await two.EvaluateAsync<string[]>("() => window.said"));
        var holders = await two.Locator(".row[data-person]:has(.cell[data-day='2'] .bar.pinned)").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.person)");
        Assert.Subset(holders.ToHashSet(), (await two.EvaluateAsync<string[]>("() => [...window.touched].filter(p => p)")).ToHashSet());
    }

    [Fact]
    public async Task What_is_about_to_be_published_follows_the_week_and_the_reason_written_stays()
    {
        var (one, two) = (await OpenAsync("anna"), await OpenAsync("bertil"));
        await two.ClickAsync(".tools >> text=Publicera");
        await two.FillAsync("#publish-reason", "Första veckan");
        var gaps = await two.Locator(".ask li.bad").First.InnerTextAsync();
        await one.ClickAsync(".row[data-person] .cell[data-day='4'] .bar.k-bs >> nth=0");
        await one.ClickAsync(".panel button:text-is('Ta bort') >> nth=0");
        await Assertions.Expect(two.Locator(".live")).ToContainTextAsync("utan personal");
        await Assertions.Expect(two.Locator(".ask li.bad").First).Not.ToHaveTextAsync(gaps);
        await Assertions.Expect(two.Locator("#publish-reason")).ToHaveValueAsync("Första veckan");
        await one.ClickAsync("text=Ångra");
        await Assertions.Expect(two.Locator(".live")).ToContainTextAsync("Ändrat av anna: Ångrat:");
    }

    private async Task<IPage> OpenAsync(string name)
    {
        await chromium.Server.LoadDemoAsync();
        var (page, _) = await chromium.OpenAsAsync(name, AccountRoles.Scheduler, "/vecka/2026-W48");
        await page.WaitForSelectorAsync(Live);
        return page;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.dataset.visit");
}
