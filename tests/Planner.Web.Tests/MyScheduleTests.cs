using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Staff;

namespace Planner.Web.Tests;

/// <summary>What staff may see, as plain requests.</summary>
public sealed partial class MyScheduleTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Staff_see_their_own_schedule_and_nobody_elses()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        var mine = await maria.GetStringAsync("/jag?vecka=2026-W48");
        Assert.Contains("Maria Öberg", mine, StringComparison.Ordinal);
        var other = await maria.GetAsync("/jag/P01?vecka=2026-W48");
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.DoesNotContain("Anna Lindqvist", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // From the start page they come to their own.
        Assert.Equal("/jag", (await maria.GetAsync("/")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Why_a_colleague_is_away_is_nowhere_on_the_page()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        var page = await maria.GetStringAsync("/jag?vecka=2026-W48");
        var away = Details().Matches(page).Select(m => m.Value).ToList();
        Assert.NotEmpty(away);
        Assert.All(away, d => Assert.DoesNotMatch("(?i)sjuk|semester|vab|ledig|föräldra", d));
    }

    [Fact]
    public async Task A_notice_reaches_those_who_plan()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(server.Services.GetRequiredService<TimeProvider>().GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime);
        var reported = await maria.PostAsync("/jag", "absence", ("Input.Kind", "Sick"), ("Input.First", $"{today:yyyy-MM-dd}"), ("Input.Last", $"{today:yyyy-MM-dd}"));
        Assert.Contains("Anmält", await reported.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var notice = Assert.Single(await server.Services.GetRequiredService<ListAbsenceNotices>().RunAsync(CancellationToken.None));
        Assert.Equal(("P07", "Maria Öberg"), (notice.Person, notice.Name));
    }

    [Fact]
    public async Task A_calendar_address_works_without_signing_in_until_it_is_taken_back()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        var made = await maria.PostAsync("/jag", "calendar-make");
        var address = Calendar().Match(await made.Content.ReadAsStringAsync()).Value;
        using var calendar = server.Browser();
        var feed = await calendar.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (feed.StatusCode, feed.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await maria.PostAsync("/jag", "calendar-revoke");
        var ended = await calendar.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, ended.StatusCode);
        Assert.Contains("gäller inte längre", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync("/kalender/påhittad")).StatusCode);
    }

    [Fact]
    public async Task Neither_anothers_code_nor_account_opens_a_calendar_and_an_ended_address_stays_ended()
    {
        using var maria = await server.StaffAsync("maria", "P07");
        await server.AddStaffAsync("anna", "P01");
        using var anna = server.Browser();
        await anna.SignInAsync("anna");
        var first = Calendar().Match(await (await anna.PostAsync("/jag", "calendar-make")).Content.ReadAsStringAsync()).Value;
        var account = (await server.Services.GetRequiredService<App.Accounts.ListAccounts>().RunAsync(CancellationToken.None)).Single(a => a.UserName == "anna").Id;
        foreach (var guess in new[] { "P01", "anna", $"{account}", $"{account:N}", first["/kalender/".Length..^1], first["/kalender/".Length..].ToLowerInvariant() + "x" })
        {
            var answer = await maria.GetAsync($"/kalender/{guess}");
            Assert.Equal((guess, HttpStatusCode.NotFound), (guess, answer.StatusCode));
            Assert.DoesNotContain("BEGIN:VCALENDAR", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        // Making a new address ends the one before, for whoever still has it.
        await anna.PostAsync("/jag", "calendar-make");
        var ended = await maria.GetAsync(first);
        Assert.Equal(HttpStatusCode.Gone, ended.StatusCode);
        Assert.Contains("has ended", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("/kalender/[A-Za-z0-9_-]+")]
    private static partial Regex Calendar();

    [GeneratedRegex("<details>.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Details();
}
