using Planner.Core.Staffing;

namespace Planner.Core.Tests.Staffing;

public class RangeTests
{
    [Fact]
    public void Time_ranges_that_touch_do_not_overlap()
    {
        var morning = new TimeRange(480, 720);
        var afternoon = new TimeRange(720, 1020);
        Assert.False(morning.Overlaps(afternoon));
        Assert.Equal(0, morning.OverlapMinutes(afternoon));
        Assert.True(morning.Overlaps(new TimeRange(719, 721)));
        Assert.Equal(1, morning.OverlapMinutes(new TimeRange(719, 721)));
    }

    [Fact]
    public void A_time_range_contains_itself_and_not_a_minute_more()
    {
        var range = new TimeRange(480, 720);
        Assert.True(range.Contains(range));
        Assert.False(range.Contains(new TimeRange(480, 721)));
        Assert.False(range.Contains(new TimeRange(479, 720)));
    }

    [Fact]
    public void A_time_range_that_ends_before_it_starts_is_refused_with_its_values()
    {
        var fault = Assert.Throws<ArgumentException>(() => new TimeRange(720, 480));
        Assert.Contains("480", fault.Message, StringComparison.Ordinal);
        Assert.Contains("720", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_range_holds_on_both_its_ends()
    {
        var range = new DateRange(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29));
        Assert.True(range.Contains(new DateOnly(2026, 11, 23)));
        Assert.True(range.Contains(new DateOnly(2026, 11, 29)));
        Assert.False(range.Contains(new DateOnly(2026, 11, 30)));
        Assert.Throws<ArgumentException>(() => new DateRange(range.Last, range.First));
    }
}
