using Deque.AxeCore.Commons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Planner.App.Data;

namespace Planner.Web.Tests;

/// <summary>Pages without a circuit, accounts, own schedule and log, in a real browser.</summary>
[Collection(Chromium.Alone)]
public sealed class PlainPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Somebody_is_invited_and_chooses_a_password_on_their_telephone()
    {
        var (page, faults) = await ManagerAsync("/konton");
        await page.FillAsync("#name", "sara");
        await page.CheckAsync("input[value=medarbetare]");
        await page.SelectOptionAsync("#new-owner", new SelectOptionValue { Label = "P09 Sara Jonsson" });
        await Shots.TakeAsync(page, "konton");
        await page.ClickAsync("text=Skapa kontot och länken");
        var link = await page.Locator(".secret").InnerTextAsync();
        await Shots.TakeAsync(page, "konton-lank");

        await chromium.Server.PublishDemoAsync();
        var (phone, _) = await chromium.OpenAsync(new Uri(link).AbsolutePath, 390, 844);
        await phone.FillAsync("#password", WebServer.Password);
        await phone.FillAsync("#again", WebServer.Password);
        await Shots.TakeAsync(phone, "inbjudan");
        await phone.ClickAsync("main button[type=submit]");
        await Assertions.Expect(phone).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/jag$"));
        await Assertions.Expect(phone.Locator("h1")).ToHaveTextAsync("Sara Jonsson");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Ill_at_six_in_the_morning_takes_three_touches_and_the_scheduler_sees_it()
    {
        var (page, _) = await StaffAsync();
        await page.ClickAsync("summary:has-text('Anmäl frånvaro')");
        await page.CheckAsync("input[value=Sick]");
        await page.ClickAsync("main button:text-is('Anmäl')");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Anmält");
        await Shots.TakeAsync(page, "jag-anmalt");
        var (scheduler, _) = await chromium.OpenSignedInAsync("/");
        await Assertions.Expect(scheduler.Locator(".notices")).ToContainTextAsync("Maria Öberg");
        await Shots.TakeAsync(scheduler, "oversikt-franvaro");
        await scheduler.ClickAsync(".notices button:has-text('Omhändertagen'):enabled");
        await Assertions.Expect(scheduler.Locator(".notices")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_own_week_fits_a_telephone_and_works_without_scripts()
    {
        var (page, faults) = await StaffAsync("/jag?vecka=2026-W48");
        await Shots.TakeAsync(page, "jag");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Light")]
    [InlineData("Dark")]
    [InlineData("Contrast")]
    public async Task Nothing_keeps_anybody_from_using_the_pages(string look)
    {
        var (manager, _) = await ManagerAsync("/logg");
        await manager.ClickAsync($".choices button[value={look}]");
        await Shots.TakeAsync(manager, $"logg-{look.ToLowerInvariant()}");
        await CheckAsync(manager, "/logg", "/konton", $"/konton?konto={await ChefAsync()}");
        var (staff, _) = await StaffAsync("/jag?vecka=2026-W48");
        await staff.ClickAsync($".choices button[value={look}]");
        await Shots.TakeAsync(staff, $"jag-{look.ToLowerInvariant()}");
        await CheckAsync(staff, "/jag?vecka=2026-W48", "/jag/P01", "/inbjudan/x");
    }

    private async Task CheckAsync(IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(new Uri(chromium.Server.Address, address).ToString());
            Assert.Empty((await page.ViolationsAsync()).Select(v => $"{address} {Told(v)}"));
        }
    }

    private async Task<Guid> ChefAsync() =>
        (await chromium.Server.Services.GetRequiredService<App.Accounts.ListAccounts>().RunAsync(CancellationToken.None)).Single(a => a.UserName == "chef").Id;

    private async Task<(IPage Page, List<string> Faults)> ManagerAsync(string address)
    {
        await chromium.Server.AddAccountAsync("chef", AccountRoles.Manager, AccountRoles.Scheduler);
        await chromium.Server.LoadDemoAsync();
        return await SignedInAsync("chef", address, 1400, 900);
    }

    private async Task<(IPage Page, List<string> Faults)> StaffAsync(string address = "/jag")
    {
        await chromium.Server.PublishDemoAsync();
        await chromium.Server.AddStaffAsync("maria", "P07");
        return await SignedInAsync("maria", address, 390, 844);
    }

    private async Task<(IPage Page, List<string> Faults)> SignedInAsync(string name, string address, int width, int height)
    {
        var opened = await chromium.OpenAsAsync(name, address, width, height);
        await opened.Page.WaitForSelectorAsync("header.top");
        return opened;
    }

    private static string Told(AxeResultItem violation) => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
