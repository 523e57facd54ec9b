using Planner.Core.Staffing;

namespace Planner.Core.Tests.Staffing;

public class SwedishHolidaysTests
{
    [Theory]
    [InlineData("2027-03-26", "långfredagen")]
    [InlineData("2027-03-28", "påskdagen")]
    [InlineData("2027-03-29", "annandag påsk")]
    [InlineData("2027-05-06", "Kristi himmelsfärdsdag")]
    [InlineData("2027-06-26", "midsommardagen")]
    [InlineData("2027-11-06", "alla helgons dag")]
    [InlineData("2026-10-31", "alla helgons dag")]
    [InlineData("2026-06-20", "midsommardagen")]
    [InlineData("2027-06-06", "nationaldagen")]
    [InlineData("2026-12-26", "annandag jul")]
    public void The_laws_holidays_fall_where_the_calendar_has_them(string date, string name)
    {
        var day = DateOnly.Parse(date, null);
        Assert.True(SwedishHolidays.IsPublicHoliday(day));
        Assert.Equal(name, SwedishHolidays.Name(day)!.Sv);
    }

    [Theory]
    [InlineData("2027-03-27")]
    [InlineData("2027-05-15")]
    [InlineData("2027-06-25")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    public void The_agreements_eves_are_free_but_no_public_holidays(string date)
    {
        var day = DateOnly.Parse(date, null);
        Assert.True(SwedishHolidays.IsFreeEve(day));
        Assert.False(SwedishHolidays.IsPublicHoliday(day));
    }

    [Theory]
    [InlineData("2027-05-17")] // annandag pingst is no holiday since 2005
    [InlineData("2027-01-05")] // trettondagsafton is an ordinary day in AB
    [InlineData("2027-11-05")]
    [InlineData("2026-11-23")]
    public void Other_weekdays_are_working_days(string date) => Assert.True(SwedishHolidays.IsWorkingDay(DateOnly.Parse(date, null)));

    [Fact]
    public void A_saturday_is_no_working_day_and_a_sunday_is_a_holiday_without_a_name()
    {
        Assert.False(SwedishHolidays.IsWorkingDay(new DateOnly(2026, 11, 28)));
        Assert.False(SwedishHolidays.IsPublicHoliday(new DateOnly(2026, 11, 28)));
        Assert.True(SwedishHolidays.IsPublicHoliday(new DateOnly(2026, 11, 29)));
        Assert.Null(SwedishHolidays.Name(new DateOnly(2026, 11, 29)));
    }

    [Theory]
    [InlineData(2008, "2008-03-23")] // the earliest of the century
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")] // the latest possible
    public void Easter_is_right(int year, string date) => Assert.Equal(DateOnly.Parse(date, null), SwedishHolidays.Easter(year));
}
