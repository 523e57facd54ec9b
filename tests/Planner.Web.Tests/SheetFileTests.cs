using Microsoft.Extensions.DependencyInjection;
using Planner.App.Registers;
using Planner.Web.Registers;
using Radzen.Documents.Spreadsheet;

namespace Planner.Web.Tests;

public sealed class SheetFileTests(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData(RegisterKind.Staff, "xlsx")]
    [InlineData(RegisterKind.Visits, "xlsx")]
    [InlineData(RegisterKind.Decisions, "xlsx")]
    [InlineData(RegisterKind.Clients, "csv")]
    public async Task A_register_taken_away_and_read_in_again_changes_nothing(RegisterKind kind, string format)
    {
        await server.AddAccountAsync("planerare", App.Data.AccountRoles.Scheduler);
        await server.LoadDemoAsync();
        using var browser = server.Browser();
        await browser.SignInAsync("planerare");
        var file = await browser.GetByteArrayAsync(new Uri($"/register/resursenheten/{kind}/fil/{format}", UriKind.Relative));
        var sheet = SheetFile.Read(file);
        Assert.NotNull(sheet);
        var outcome = await server.Services.GetRequiredService<ChangeRegister>().PreviewAsync(new("resursenheten", kind, sheet, "prov"), CancellationToken.None);
        Assert.True(Assert.IsType<ChangeRegisterOutcome.Preview>(outcome).IsNothing);
    }

    [Fact]
    public void Dates_and_times_that_Excel_has_made_of_texts_come_back_as_texts()
    {
        var book = new Workbook();
        var sheet = book.AddSheet("x", 1, 3);
        sheet.Cells[0, 0].Value = new DateTime(2027, 3, 31, 0, 0, 0, DateTimeKind.Unspecified);
        sheet.Cells[0, 1].Value = 0.3125;
        sheet.Cells[0, 1].Format = sheet.Cells[0, 1].Format.WithNumberFormat("h:mm");
        sheet.Cells[0, 2].Value = 85d;
        using var stream = new MemoryStream();
        book.SaveToStream(stream);
        Assert.Equal(["2027-03-31", "7:30", "85"], SheetFile.Read(stream.ToArray())![0]);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 5 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0xC3 })]
    public void What_is_no_sheet_is_said_to_be_none(byte[] content) => Assert.Null(SheetFile.Read(content));
}
