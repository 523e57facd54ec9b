using Planner.Core.Staffing;

namespace Planner.Core.Tests.Staffing;

public class HorizonTests
{
    [Theory]
    [InlineData("2026-10-19", 6, 25)] // Sunday 25 October
    [InlineData("2027-03-22", 6, 23)] // Sunday 28 March
    [InlineData("2026-11-23", 6, 24)]
    public void The_days_of_the_clock_changes_are_as_long_as_they_are(string first, int day, int hours) =>
        Assert.Equal(hours * 60, new Horizon(DateOnly.Parse(first, null), 7).Day(day).Minutes);

    [Theory]
    [InlineData("2026-10-19", 10)] // 21-07 over the night with 25 hours is eleven
    [InlineData("2027-03-22", 10)]
    public void A_night_shift_over_a_clock_change_is_an_hour_off(string first, int clockHours)
    {
        var horizon = new Horizon(DateOnly.Parse(first, null), 7);
        var start = horizon.MinuteOf(5, new TimeOnly(21, 0));
        var end = horizon.MinuteOf(6, new TimeOnly(7, 0));
        var expected = first.StartsWith("2026", StringComparison.Ordinal) ? clockHours + 1 : clockHours - 1;
        Assert.Equal(expected * 60, end - start);
        Assert.Equal(new DateTime(2026, 10, 25, 7, 0, 0).TimeOfDay, horizon.LocalOf(end).TimeOfDay);
    }

    [Fact]
    public void An_hour_that_comes_twice_means_the_first_and_one_that_is_skipped_the_change()
    {
        var autumn = new Horizon(new DateOnly(2026, 10, 25), 1);
        Assert.Equal(150, autumn.MinuteOf(0, new TimeOnly(2, 30)));
        Assert.Equal(240, autumn.MinuteOf(0, new TimeOnly(3, 0)));
        var spring = new Horizon(new DateOnly(2027, 3, 28), 1);
        Assert.Equal(120, spring.MinuteOf(0, new TimeOnly(2, 30)));
        Assert.Equal(120, spring.MinuteOf(0, new TimeOnly(3, 0)));
    }

    [Theory]
    [InlineData("2026-10-19")]
    [InlineData("2027-03-22")]
    public void Every_minute_comes_back_to_the_day_it_belongs_to(string first)
    {
        var horizon = new Horizon(DateOnly.Parse(first, null), 7);
        for (var minute = -1440; minute < horizon.EndMinute + 1440; minute++)
        {
            Assert.True(horizon.Day(horizon.DayOfMinute(minute)).Contains(new TimeRange(minute, minute + 1)), $"minute {minute}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public void A_horizon_of_no_days_or_more_than_a_year_is_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Horizon(new DateOnly(2026, 11, 23), days));
}
