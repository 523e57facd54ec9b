using Planner.Core.Staffing;

namespace Planner.Core.Tests.Staffing;

public class TargetTimeTests
{
    private static readonly Horizon Week48 = new(new DateOnly(2026, 11, 23), 7);
    private static readonly Horizon ChristmasWeek = new(new DateOnly(2026, 12, 21), 7);

    [Fact]
    public void Without_absence_it_is_the_contract() =>
        Assert.Equal(1951, TargetTime.Minutes(new Contract(2295, 85, 30000), Week48, []));

    [Fact]
    public void Two_weeks_are_twice_the_contract() =>
        Assert.Equal(2 * 2295, TargetTime.Minutes(new Contract(2295, 100, 30000), new Horizon(Week48.FirstDate, 14), []));

    [Fact]
    public void A_weekday_away_takes_a_fifth_and_a_weekend_nothing()
    {
        var contract = new Contract(2295, 100, 30000);
        Assert.Equal(2295 - 459, TargetTime.Minutes(contract, Week48, [new Absence(Week48.Day(1), AbsenceKind.Sick)]));
        Assert.Equal(2295, TargetTime.Minutes(contract, Week48, [new Absence(Week48.Day(5), AbsenceKind.Sick)]));
        Assert.Equal(0, TargetTime.Minutes(contract, Week48, [new Absence(new TimeRange(0, Week48.EndMinute), AbsenceKind.AnnualLeave)]));
    }

    [Fact]
    public void A_part_of_a_day_takes_its_own_minutes() =>
        Assert.Equal(2295 - 180, TargetTime.Minutes(new Contract(2295, 100, 30000), Week48, [new Absence(new TimeRange(780, 960), AbsenceKind.Leave)]));

    [Fact]
    public void Holidays_shorten_only_the_week_counted_per_holiday_free_week()
    {
        // Christmas Eve is a Thursday in 2026 and Christmas Day a Friday.
        Assert.Equal(2400 - 960, TargetTime.Minutes(new Contract(2400, 100, 30000), ChristmasWeek, []));
        Assert.Equal(2295, TargetTime.Minutes(new Contract(2295, 100, 30000), ChristmasWeek, []));
    }

    [Fact]
    public void The_hourly_employed_have_no_target() =>
        Assert.Equal(0, TargetTime.Minutes(new Contract(2295, 50, 30000, isHourly: true), Week48, []));
}
