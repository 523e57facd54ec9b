using Planner.Core.Staffing;

namespace Planner.Core.Tests.Staffing;

public class StorhelgTests
{
    [Theory]
    [InlineData(2014, "2014-12-23T18:00", "2014-12-29T07:00")]
    [InlineData(2014, "2014-12-30T18:00", "2015-01-02T07:00")]
    [InlineData(2027, "2027-03-25T18:00", "2027-03-30T07:00")]
    [InlineData(2027, "2027-05-14T18:00", "2027-05-17T07:00")]
    [InlineData(2027, "2027-06-24T18:00", "2027-06-28T07:00")]
    public void Periods_begin_and_end_as_the_agreement_says(int year, string from, string to) =>
        Assert.Contains((DateTime.Parse(from, null), DateTime.Parse(to, null)), Storhelg.In(year));

    [Fact]
    public void Whitsun_can_be_left_out()
    {
        Assert.Equal(5, Storhelg.In(2027).Count);
        Assert.Equal(4, Storhelg.In(2027, withWhitsun: false).Count);
        Assert.True(Storhelg.Contains(new DateTime(2027, 5, 15, 12, 0, 0)));
        Assert.False(Storhelg.Contains(new DateTime(2027, 5, 15, 12, 0, 0), withWhitsun: false));
    }

    [Theory]
    [InlineData("2015-01-01T12:00", true)]  // begun the year before
    [InlineData("2014-12-23T17:59", false)]
    [InlineData("2014-12-23T18:00", true)]
    [InlineData("2014-12-29T06:59", true)]
    [InlineData("2014-12-29T07:00", false)]
    public void The_start_is_inside_and_the_end_is_not(string local, bool inside) =>
        Assert.Equal(inside, Storhelg.Contains(DateTime.Parse(local, null)));
}
