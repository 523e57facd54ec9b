using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Costs;

public sealed class UnsocialPayTests
{
    [Theory]
    [InlineData("19-19:59", "")]
    [InlineData("19-20", "ob.vardagskvall 1/11 60 min 24.80")]
    [InlineData("19-20:01", "ob.vardagskvall 1/11 90 min 37.20")]
    [InlineData("19-20:30", "ob.vardagskvall 1/11 90 min 37.20")]
    [InlineData("17-19", "")]
    public void Under_an_hour_pays_nothing_and_the_rest_is_rounded_up_to_half_hours(string time, string expected) =>
        Assert.Equal(expected, Paid(Pay.Times(0, time)));

    [Fact]
    public void Minutes_are_summed_over_the_month_before_they_are_rounded() =>
        Assert.Equal("ob.vardagskvall 1/11 90 min 37.20", Paid([Pay.Time(0, "19-19:40"), Pay.Time(1, "21-21:40")]));

    [Fact]
    public void Levels_are_rounded_each_for_itself() =>
        Assert.Equal("ob.vardagsnatt 1/11 90 min 82.20", Paid([Pay.Time(0, "21:10-23:10")])); // 50 min of evening pay nothing

    [Fact]
    public void A_night_over_the_end_of_a_month_is_two_months() =>
        Assert.Equal("ob.vardagsnatt 1/11 120 min 109.60; ob.vardagsnatt 1/12 360 min 328.80", Paid([Pay.Time(7, "22-06")]));

    // The dates of domain.md §7: storhelg from 18:00 on 23 and 30 December 2014 to 07:00 on 29 December and 2 January.
    [Theory]
    [InlineData("2014-12-23 17:00", "2014-12-23 18:00", "")]
    [InlineData("2014-12-23 18:00", "2014-12-23 22:00", "ob.storhelg 1/12 240 min 490.80")]
    [InlineData("2014-12-27 22:00", "2014-12-28 06:00", "ob.storhelgsnatt 1/12 480 min 1178.40")]
    [InlineData("2014-12-29 06:00", "2014-12-29 08:00", "ob.storhelg 1/12 60 min 122.70")]
    [InlineData("2014-12-30 16:00", "2014-12-30 20:00", "ob.storhelg 1/12 120 min 245.40")]
    [InlineData("2015-01-02 06:00", "2015-01-02 09:00", "ob.storhelg 1/1 60 min 122.70")]
    public void Storhelg_is_paid_by_the_calendar(string from, string to, string expected)
    {
        var horizon = new Horizon(new(2014, 12, 15), 28);
        var time = new TimeRange(horizon.MinuteOf(Pay.Told(from)), horizon.MinuteOf(Pay.Told(to)));
        Assert.Equal(expected, Pay.Text(UnsocialPay.ByMonth(horizon, [time], PayRates.Known)));
    }

    [Fact]
    public void Whitsun_is_storhelg_only_where_the_setting_says_so()
    {
        var horizon = new Horizon(new(2026, 5, 18), 7);
        var saturday = new TimeRange(horizon.MinuteOf(5, new(10, 0)), horizon.MinuteOf(5, new(12, 0)));
        Assert.Equal("ob.storhelg 1/5 120 min 245.40", Pay.Text(UnsocialPay.ByMonth(horizon, [saturday], PayRates.Known)));
        Assert.Equal("ob.helg 1/5 120 min 127.80", Pay.Text(UnsocialPay.ByMonth(horizon, [saturday], PayRates.Known, withWhitsun: false)));
    }

    [Fact]
    public void The_autumn_night_pays_the_hour_that_comes_twice_both_times()
    {
        var horizon = new Horizon(new(2026, 10, 24), 2);
        var night = new TimeRange(horizon.MinuteOf(0, new(22, 0)), horizon.MinuteOf(1, new(6, 0)));
        Assert.Equal("ob.helgnatt 1/10 540 min 661.50", Pay.Text(UnsocialPay.ByMonth(horizon, [night], PayRates.Known)));
    }

    [Fact]
    public void Rast_and_absence_pay_none_and_the_problem_says_what_Whitsun_is()
    {
        var builder = new WeekBuilder(7, new(2026, 5, 18)).Person().Setting("ob.pingst", 0).Shift(0, 5, "08:00-12:00", ["09:00-10:00"]);
        Assert.Equal("ob.helg 1/5 180 min 191.70", Week(builder, p => p));
        Assert.Equal("ob.helg 1/5 60 min 63.90", Week(builder, p => p with { Absences = [new Absence(new TimeRange(builder.At(5, "10:00"), builder.At(6, "00:00")), AbsenceKind.Sick)] }));
    }

    private static string Week(WeekBuilder builder, Func<Person, Person> change)
    {
        var (parts, roster) = builder.Build();
        return Pay.Text(UnsocialPay.ByMonth(new PlanningProblem(parts), new PersonWeek(change(parts.People[0]), roster.Weeks[0].Shifts), PayRates.Known));
    }

    private static string Paid(IEnumerable<TimeRange> paid) => Pay.Text(UnsocialPay.ByMonth(Pay.Horizon, paid, PayRates.Known));
}
