using Planner.Core.Costs;

namespace Planner.Core.Tests.Costs;

public sealed class ShiftedHoursTests
{
    [Theory]
    [InlineData("2026-11-26 06:15", Notice.SameDay)]
    [InlineData("2026-11-26 00:00", Notice.SameDay)]
    [InlineData("2026-11-27 08:00", Notice.SameDay)]
    [InlineData("2026-11-25 23:59", Notice.Brief)]
    [InlineData("2026-11-16 00:00", Notice.Brief)]
    [InlineData("2026-11-15 23:59", Notice.Ample)]
    public void Notice_is_counted_in_days_and_ten_still_pay(string told, Notice expected) =>
        Assert.Equal(expected, ShiftedHours.NoticeOf(Pay.Told(told), new(2026, 11, 26), PayRates.Known));

    [Theory]
    [InlineData(0, false, "forskjuten 26/11 120 min 184.11")]
    [InlineData(1, false, "forskjuten 26/11 120 min 184.11")]
    [InlineData(2, false, "forskjuten 26/11 120 min 122.74")]
    [InlineData(0, true, "forskjuten 26/11 120 min 367.08")]
    [InlineData(1, true, "forskjuten 26/11 120 min 367.08")]
    [InlineData(2, true, "forskjuten 26/11 120 min 244.72")]
    public void The_first_two_days_and_a_free_day_pay_more(int dayOfNotice, bool wasFree, string expected) =>
        Assert.Equal(expected, Pay.Text(ShiftedHours.Lines(Pay.Full, new(2026, 11, 26), Pay.Times(3, "15-17"), dayOfNotice, wasFree, PayRates.Known)));

    [Fact]
    public void An_hourly_employee_has_no_pass_to_move() =>
        Assert.Empty(ShiftedHours.Lines(Pay.Hourly, new(2026, 11, 26), Pay.Times(3, "15-17"), 0, wasFree: false, PayRates.Known));
}
