using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>A shift from minute 480 to 960 with a break at 700, a visit before it and one after.</summary>
public sealed class ShiftPartsTests
{
    [Fact]
    public void An_absence_at_the_start_leaves_the_end()
    {
        var (lost, kept) = Cut(400, 600);
        Assert.Equal("480-600 unpaid 0", lost);
        Assert.Equal("600-960 breaks 700 visits 800", kept);
    }

    [Fact]
    public void An_absence_at_the_end_leaves_the_start()
    {
        var (lost, kept) = Cut(715, 2000);
        Assert.Equal("715-960 unpaid 15", lost);
        Assert.Equal("480-715 breaks  visits 500", kept);
    }

    [Fact]
    public void An_absence_in_the_middle_leaves_the_longer_end_alone()
    {
        Assert.Equal(("480-660 unpaid 0", "660-960 breaks 700 visits 800"), Cut(600, 660));
        Assert.Equal(("780-960 unpaid 0", "480-780 breaks 700 visits 500"), Cut(780, 860));
        Assert.Equal(("680-960 unpaid 30", "480-680 breaks  visits 500"), Cut(680, 760));
    }

    [Fact]
    public void A_visit_cut_in_two_is_lost() => Assert.Equal("480-840 breaks 700 visits 500", Cut(840, 960).Kept);

    [Fact]
    public void An_absence_of_the_whole_shift_leaves_nothing()
    {
        Assert.Equal(("480-960 unpaid 30", "nothing"), Cut(480, 960));
        Assert.Equal(("480-960 unpaid 30", "nothing"), Cut(0, 1440));
    }

    [Fact]
    public void A_part_of_a_span_keeps_its_part_of_the_breaks()
    {
        var span = new ShiftSpan(0, new TimeRange(480, 960), [new TimeRange(700, 730)]);
        Assert.Equal("710-960 unpaid 20", Text(ShiftParts.Inside(span, new TimeRange(710, 2000))));
        Assert.Equal("480-500 unpaid 0", Text(ShiftParts.Inside(span, new TimeRange(0, 500))));
        Assert.Null(ShiftParts.Inside(span, new TimeRange(960, 1000)));
    }

    private static (string Lost, string Kept) Cut(int from, int to)
    {
        var shift = new Shift(0, new TimeRange(480, 960), [new Break(new TimeRange(700, 730), Paid: false)],
            [new Activity(ActivityKind.Visit, null, new TimeRange(500, 560)), new Activity(ActivityKind.Visit, null, new TimeRange(800, 860))]);
        var away = new TimeRange(from, to);
        var kept = ShiftParts.Outside(shift, away) is { } left
            ? $"{left.Time.Start}-{left.Time.End} breaks {string.Join(' ', left.Breaks.Select(b => b.Time.Start))} visits {string.Join(' ', left.Served.Select(a => a.Time.Start))}"
            : "nothing";
        return (Text(ShiftParts.Lost(shift, away)), kept);
    }

    private static string Text(ShiftSpan? span) => $"{span!.Time.Start}-{span.Time.End} unpaid {span.Unpaid.Sum(b => b.Minutes)}";
}
