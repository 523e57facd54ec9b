using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>Registers in a real browser: a row by hand, a file with faults, a unit of one's own.</summary>
[Collection(Chromium.Alone)]
public sealed class RegisterTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Live = "button:has-text('Ny rad'):enabled";

    [Fact]
    public async Task A_row_is_changed_after_it_was_shown_what_changes()
    {
        var (page, faults) = await OpenAsync("/register/resursenheten/Staff");
        await page.ClickAsync("tr:has-text('Fatima Haddad') button");
        await page.FillAsync("#c-name", "Fatima Ny");
        await page.ClickAsync("text=Visa vad som ändras");
        await Assertions.Expect(page.Locator(".differences")).ToContainTextAsync("Fatima Ny");
        await Shots.TakeAsync(page, "register-andring");
        await page.ClickAsync("button:text-is('Spara')");
        await Assertions.Expect(page.Locator("tr:has-text('P05')")).ToContainTextAsync("Fatima Ny");
        await Shots.TakeAsync(page, "register");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_file_with_faults_is_read_and_every_faulty_row_named()
    {
        var (page, _) = await OpenAsync("/register/resursenheten/Staff");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "personal.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("id;name;employment\nP01;Anna;100\nP02;Emre;hundra\n") });
        await Assertions.Expect(page.Locator("ul.fault")).ToContainTextAsync("Rad 3 employment");
        await Shots.TakeAsync(page, "register-fel");
        await page.ClickAsync("button:text-is('Avbryt')");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(13);
    }

    [Fact]
    public async Task A_unit_of_ones_own_is_added_from_a_packed_folder()
    {
        var (page, _) = await OpenAsync("/register", "input[type=file]:enabled");
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(TextTests.Repository(), "scenarios", "normal"), "*.yaml"))
            {
                archive.CreateEntryFromFile(file, Path.GetFileName(file));
            }
        }
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "Min-Enhet.zip", MimeType = "application/zip", Buffer = zip.ToArray() });
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("enhet=min-enhet"));
        await Assertions.Expect(page.Locator(".board .bar").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Light")]
    [InlineData("Dark")]
    [InlineData("Contrast")]
    public async Task Nothing_keeps_anybody_from_using_the_pages(string look)
    {
        var (page, _) = await OpenAsync("/register", "input[type=file]:enabled");
        await page.ClickAsync($".choices button[value={look}]");
        await page.WaitForSelectorAsync("input[type=file]:enabled");
        await Shots.TakeAsync(page, $"register-start-{look.ToLowerInvariant()}");
        Assert.Empty((await page.ViolationsAsync()).Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        await page.GotoAsync(new Uri(chromium.Server.Address, "/register/resursenheten/Clients").ToString());
        await page.WaitForSelectorAsync(Live);
        Assert.Empty((await page.ViolationsAsync()).Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        await page.ClickAsync("tbody tr button >> nth=0");
        await page.FillAsync("#c-zone", "Byarna");
        await page.ClickAsync("text=Visa vad som ändras");
        await page.WaitForSelectorAsync("#outcome");
        Assert.Empty((await page.ViolationsAsync()).Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync(string address, string live = Live)
    {
        await chromium.Server.LoadDemoAsync();
        var opened = await chromium.OpenSignedInAsync(address);
        await opened.Page.WaitForSelectorAsync(live);
        return opened;
    }
}
