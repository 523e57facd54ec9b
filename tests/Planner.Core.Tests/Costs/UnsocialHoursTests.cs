using System.Globalization;
using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Costs;

public sealed class UnsocialHoursTests
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void A_years_periods_never_overlap_and_each_is_dated(int year)
    {
        var horizon = new Horizon(new(year, 1, 1), DateTime.IsLeapYear(year) ? 366 : 365);
        var periods = UnsocialHours.In(horizon, PayRates.Known);
        Assert.True(periods.Count > 500, $"Only {periods.Count} periods in {year}.");
        Assert.All(periods.Zip(periods.Skip(1)), p =>
        {
            Assert.True(p.First.Time.End <= p.Second.Time.Start, $"{p.First} overlaps {p.Second}");
            Assert.False(p.First.Time.End == p.Second.Time.Start && p.First.Level == p.Second.Level, $"{p.First} and {p.Second} are one");
        });
        Assert.All(periods, p =>
        {
            Assert.True(p.Time.Minutes > 0);
            Assert.Equal(PayFigures.Of(p.Level), p.Rate.Figure);
            Assert.Equal(p.Rate.Value, p.KronorPerHour);
        });
    }

    [Theory]
    [InlineData("2026-11-23 18:00", null)]
    [InlineData("2026-11-23 19:00", UnsocialLevel.WeekdayEvening)]
    [InlineData("2026-11-23 22:00", UnsocialLevel.WeekdayNight)]
    [InlineData("2026-11-24 05:00", UnsocialLevel.WeekdayNight)]
    [InlineData("2026-11-24 06:00", null)]
    [InlineData("2026-11-27 18:00", null)]
    [InlineData("2026-11-27 19:00", UnsocialLevel.Weekend)]
    [InlineData("2026-11-27 22:00", UnsocialLevel.WeekendNight)]
    [InlineData("2026-11-28 06:00", UnsocialLevel.Weekend)]
    [InlineData("2026-11-29 23:00", UnsocialLevel.Weekend)]
    [InlineData("2026-11-30 06:00", UnsocialLevel.Weekend)]
    [InlineData("2026-11-30 07:00", null)]
    public void An_ordinary_week_has_the_agreements_limits(string local, UnsocialLevel? level) => Assert.Equal(level, UnsocialHours.LevelAt(At(local)));

    [Theory]
    [InlineData("2024-04-30 15:00", null)]
    [InlineData("2024-04-30 16:00", UnsocialLevel.Weekend)]
    [InlineData("2024-04-30 22:00", UnsocialLevel.WeekendNight)]
    [InlineData("2024-05-01 12:00", UnsocialLevel.Weekend)]
    [InlineData("2024-05-02 06:00", UnsocialLevel.Weekend)]
    [InlineData("2024-05-02 07:00", null)]
    [InlineData("2025-01-06 12:00", UnsocialLevel.Weekend)]
    [InlineData("2024-06-05 16:00", UnsocialLevel.Weekend)]
    [InlineData("2026-05-13 16:00", UnsocialLevel.Weekend)]
    [InlineData("2026-10-30 15:00", null)]
    [InlineData("2026-10-30 16:00", UnsocialLevel.Weekend)]
    [InlineData("2020-01-06 12:00", UnsocialLevel.Weekend)]
    [InlineData("2025-05-02 12:00", null)]
    public void Lesser_holidays_begin_at_four_the_day_before(string local, UnsocialLevel? level) => Assert.Equal(level, UnsocialHours.LevelAt(At(local)));

    [Theory]
    [InlineData("2026-12-23 17:00", null)]
    [InlineData("2026-12-23 18:00", UnsocialLevel.MajorHoliday)]
    [InlineData("2026-12-24 22:00", UnsocialLevel.MajorHolidayNight)]
    [InlineData("2026-12-28 06:00", UnsocialLevel.MajorHoliday)]
    [InlineData("2026-12-28 07:00", null)]
    [InlineData("2027-03-25 18:00", UnsocialLevel.MajorHoliday)]
    public void Storhelg_comes_before_everything_else(string local, UnsocialLevel? level) => Assert.Equal(level, UnsocialHours.LevelAt(At(local)));

    [Fact]
    public void A_day_between_two_holidays_is_one_itself() => Assert.Equal(UnsocialLevel.Weekend, UnsocialHours.LevelAt(At("2032-01-05 12:00")));

    [Fact]
    public void Whitsun_is_a_plain_weekend_where_the_setting_says_so()
    {
        Assert.Equal(UnsocialLevel.MajorHoliday, UnsocialHours.LevelAt(At("2026-05-23 12:00")));
        Assert.Equal(UnsocialLevel.Weekend, UnsocialHours.LevelAt(At("2026-05-23 12:00"), withWhitsun: false));
    }

    private static DateTime At(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
