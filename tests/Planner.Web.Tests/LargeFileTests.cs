using System.Text;
using Microsoft.Playwright;
using Planner.App.Registers;
using Planner.Web.Registers;

namespace Planner.Web.Tests;

/// <summary>Large files read in on the page, with faults here and there.</summary>
[Collection(Chromium.Alone)]
public sealed class LargeFileTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Rows = 10_000;
    private const float Patience = 60_000;

    [Theory]
    [InlineData(SheetFile.Csv)]
    [InlineData(SheetFile.Excel)]
    public async Task Of_ten_thousand_rows_every_faulty_one_is_named_and_the_others_are_shown(string format)
    {
        var page = await OpenAsync();
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = $"personal.{format}", MimeType = "application/octet-stream", Buffer = SheetFile.Write(Table(), format) });
        await Assertions.Expect(page.Locator("#outcome")).ToContainTextAsync("Inget är sparat", new() { Timeout = Patience });
        foreach (var fault in new[] { "Rad 100 employment", "Rad 2500 salary", "Rad 7777 name", "Rad 9999 free-weekends" })
        {
            await Assertions.Expect(page.Locator("ul.fault li", new() { HasText = fault })).Not.ToHaveCountAsync(0);
        }
        await Assertions.Expect(page.Locator(".card h3")).ToContainTextAsync($"{Rows - 4} nya, 0 ändrade");
        await Assertions.Expect(page.Locator(".differences li").First).ToContainTextAsync("X2");
        await Assertions.Expect(page.Locator("button:text-is('Spara')")).ToHaveCountAsync(0);
        await Shots.TakeAsync(page, $"register-stor-{format}");
        await page.ClickAsync("button:text-is('Avbryt')");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(13);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_before_it_is_sent()
    {
        var page = await OpenAsync();
        var large = Path.GetTempFileName();
        await File.WriteAllBytesAsync(large, new byte[SheetFile.MaxBytes + 1]);
        await page.SetInputFilesAsync("input[type=file]", large);
        await Assertions.Expect(page.Locator("p.fault")).ToContainTextAsync("Filen är för stor. Högst 10 MB tas emot.");
        File.Delete(large);
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "x.csv", MimeType = "text/csv", Buffer = Encoding.Latin1.GetBytes("id;name\nP01;Åsa\n") });
        await Assertions.Expect(page.Locator("p.fault")).ToContainTextAsync("Filen går inte att läsa");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(13);
    }

    private static RegisterTable Table()
    {
        RegisterRow Row(int number) => new(number, new Dictionary<string, string>
        {
            ["id"] = $"X{number}",
            ["name"] = number == 7777 ? "" : "Någon",
            ["employment"] = number == 100 ? "750" : "75",
            ["salary"] = number == 2500 ? "mycket" : "",
            ["free-weekends"] = number == 9999 ? "2026-11-25, fredag" : "",
        });
        return new RegisterTable(RegisterKind.Staff, ["id", "name", "employment", "salary", "free-weekends"], [.. Enumerable.Range(2, Rows).Select(Row)]);
    }

    private async Task<IPage> OpenAsync()
    {
        await chromium.Server.LoadDemoAsync();
        var (page, _) = await chromium.OpenSignedInAsync("/register/resursenheten/Staff");
        await page.WaitForSelectorAsync("button:has-text('Ny rad'):enabled");
        return page;
    }
}
