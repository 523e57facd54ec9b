using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Planner.App.Accounts;
using Planner.App.Plans;
using Planner.Web.Hosting;

namespace Planner.Web.Tests;

public sealed class WarmUpTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task The_server_is_ready_when_the_week_likely_asked_for_is_drawn_and_nobody_is_noted_as_having_looked()
    {
        await server.LoadDemoAsync();
        var warm = ActivatorUtilities.CreateInstance<WarmUp>(server.Services);
        Assert.Equal(HealthStatus.Unhealthy, (await warm.CheckHealthAsync(new())).Status);
        await warm.StartedAsync(CancellationToken.None);
        Assert.Equal((HealthStatus.Healthy, "2026-W48"), ((await warm.CheckHealthAsync(new())).Status, warm.Drawn));
        Assert.DoesNotContain(server.Printed, line => line.Contains("ritas i förväg", StringComparison.Ordinal));
        var log = await server.Services.GetRequiredService<ReadLog>().RunAsync(new("prov"), CancellationToken.None);
        Assert.DoesNotContain(log.Entries, e => e.Action == "week.seen");
    }

    [Fact]
    public async Task A_server_with_no_week_is_ready_too()
    {
        using var empty = new WebServer();
        Assert.Null(empty.Services.GetRequiredService<WarmUp>().Drawn);
        using var browser = empty.Browser();
        Assert.Equal("Healthy", await browser.GetStringAsync("/halsa/redo"));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-W48")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2026-11-30", "2026-W50")]
    [InlineData("2027-01-01", "2026-W50")]
    public void The_week_around_a_day_is_its_own_the_next_or_the_last(string day, string week)
    {
        WeekEntry[] weeks = [Entry("2026-11-23"), Entry("2026-12-07")];
        Assert.Equal(week, WeekEntry.Around(weeks, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Week);
        Assert.Null(WeekEntry.Around([], new DateOnly(2026, 11, 23)));
    }

    private static WeekEntry Entry(string monday) => new(monday, monday, "Enheten", DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture), 7);
}
