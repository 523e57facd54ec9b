using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Costs;

public sealed class ExtraTimeTests
{
    private const int Monday = 0;
    private const int Saturday = 5;
    private const int Sunday = 6;

    public static TheoryData<string, bool, OrdinaryDay, string, string> Golden => new()
    {
        { "full-timer stays on after the pass", false, Pay.Day(Monday, "07-15:30", 480), "15:30-18", "overtid-enkel 15:30-17:30; overtid-kvalificerad 17:30-18" },
        { "full-timer called back two hours later", false, Pay.Day(Monday, "07-15:30", 480), "17:30-18:30", "overtid-kvalificerad 17:30-18:30" },
        { "full-timer called in before the pass", false, Pay.Day(Monday, "11-20", 510), "07-11", "overtid-kvalificerad 07-09; overtid-enkel 09-11" },
        { "part-timer with a rast in the extra time", true, Pay.Day(Monday, "07-14", 360), "14-16 16:30-20", "fyllnad 14-16; overtid-kvalificerad 16:30-20" },
        { "part-timer called back three hours later", true, Pay.Day(Monday, "07-13", 330), "16-21", "fyllnad 16-18:30; overtid-kvalificerad 18:30-21" },
        { "part-timer called in before the pass", true, Pay.Day(Monday, "11-19", 420), "07-10:30", "fyllnad 07-08; overtid-kvalificerad 08-09; overtid-enkel 09-10:30" },

        // Ten hours by the clock; nine net, since the deck's hours are net of rast.
        { "part-timer on a free weekday, 9 h schedule", true, Pay.Day(Monday, null, schedule: 540), "07-12 13-17", "fyllnad 07-12; fyllnad 13-17" },
        { "part-timer on a free Saturday", true, Pay.Day(Saturday, null), "07-17", "overtid-kvalificerad 07-17" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_training_decks_cases_come_out(string name, bool isPartTime, OrdinaryDay day, string ordered, string expected)
    {
        var pieces = ExtraTime.Classify(isPartTime ? Pay.Part : Pay.Full, day, Pay.Times(Date(day), ordered), PayRates.Known);
        Assert.True(expected == Pay.Text(pieces), $"{name}: {Pay.Text(pieces)}");
    }

    [Theory]
    [InlineData("15:30-17:30", "overtid-enkel 15:30-17:30")]
    [InlineData("15:30-17:31", "overtid-enkel 15:30-17:30; overtid-kvalificerad 17:30-17:31")]
    [InlineData("05-07", "overtid-enkel 05-07")]
    [InlineData("04:59-07", "overtid-kvalificerad 04:59-05; overtid-enkel 05-07")]
    [InlineData("17:29-17:31", "overtid-enkel 17:29-17:30; overtid-kvalificerad 17:30-17:31")]
    public void Simple_overtime_ends_two_hours_from_the_pass(string ordered, string expected) =>
        Assert.Equal(expected, Classified(Pay.Full, Pay.Day(Monday, "07-15:30", 480), ordered));

    [Theory]
    [InlineData(419, "fyllnad 14-15:01; overtid-enkel 15:01-15:30")]
    [InlineData(420, "fyllnad 14-15; overtid-enkel 15-15:30")]
    [InlineData(480, "overtid-enkel 14-15:30")]
    [InlineData(540, "overtid-enkel 14-15:30")]
    public void Additional_time_fills_the_day_to_eight_hours(int net, string expected) =>
        Assert.Equal(expected, Classified(Pay.Part, Pay.Day(Monday, "06-14", net), "14-15:30"));

    [Theory]
    [InlineData(0, "fyllnad 07-15; overtid-kvalificerad 15-17")]
    [InlineData(479, "fyllnad 07-15; overtid-kvalificerad 15-17")]
    [InlineData(540, "fyllnad 07-16; overtid-kvalificerad 16-17")]
    public void A_longer_day_in_the_schedule_makes_room_for_more_additional_time(int schedule, string expected) =>
        Assert.Equal(expected, Classified(Pay.Part, Pay.Day(Monday, null, schedule: schedule), "07-17"));

    [Fact]
    public void A_full_timers_free_weekday_is_qualified_overtime() =>
        Assert.Equal("overtid-kvalificerad 07-12", Classified(Pay.Full, Pay.Day(Monday, null), "07-12"));

    [Theory]
    [InlineData("2026-12-24", "overtid-kvalificerad")]
    [InlineData("2026-12-25", "overtid-kvalificerad")]
    [InlineData("2026-12-23", "fyllnad")]
    [InlineData("2027-05-06", "overtid-kvalificerad")]
    [InlineData("2027-05-07", "fyllnad")]
    public void Holidays_and_free_eves_are_as_Saturdays(string date, string rule)
    {
        var piece = Assert.Single(ExtraTime.Classify(Pay.Part, new OrdinaryDay(DateOnly.Parse(date, null), [], 0), Pay.Times(Monday, "08-12"), PayRates.Known));
        Assert.Equal(rule, piece.Rule.Id);
    }

    [Fact]
    public void A_Sunday_on_which_the_part_timer_works_is_a_day_like_others() =>
        Assert.Equal("fyllnad 13-15", Classified(Pay.Part, Pay.Day(Sunday, "08-13", 300), "13-15"));

    [Fact]
    public void An_hourly_employee_is_paid_plain_hours() =>
        Assert.Equal("timlon 07-17", Classified(Pay.Hourly, Pay.Day(Saturday, null), "07-17"));

    [Fact]
    public void The_gap_of_a_split_shift_is_near_both_its_parts() =>
        Assert.Equal("overtid-enkel 11-13; overtid-kvalificerad 13-14; overtid-enkel 14-16",
            Classified(Pay.Full, Pay.Day(Monday, "07-11 16-20", 480), "11-16"));

    [Fact]
    public void Amounts_are_hours_times_rate_times_factor_to_the_ore()
    {
        var lines = ExtraTime.Lines(Pay.Full, Pay.Day(Monday, "07-15:30", 480), Pay.Times(Monday, "15:30-18"), PayRates.Known);
        Assert.Equal("overtid-enkel 23/11 120 min 684.00; overtid-kvalificerad 23/11 30 min 228.00", Pay.Text(lines));
        Assert.Equal([988.59m, 329.53m], lines.Select(l => l.AmountWithOnCost));
        Assert.Equal(new PayTotal(150, 912.00m, 1318.12m, IsVerified: false), PayTotal.Of(lines));
        Assert.Equal("Enkel övertid: 2 h × 190,00 kr × 180 % = 684,00 kr", lines[0].Unfold().Sv);
        Assert.Equal(["overtid.enkel", "timlon.divisor"], lines[0].Figures.Select(f => f.Figure.Key));
    }

    [Fact]
    public void Every_ordered_minute_is_paid_once_and_never_negative()
    {
        const int cases = 2000;
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var contract = new[] { Pay.Full, Pay.Part, Pay.Hourly }[random.Next(3)];
            var day = random.Next(7);
            var start = Pay.Horizon.DayStart(day) + random.Next(24 * 60);
            var pass = random.Next(4) == 0 ? null : new Shift(day, new TimeRange(start, start + random.Next(1, 800)), [], []);
            var ordered = RandomStretches(random, Pay.Horizon.DayStart(day));
            var lines = ExtraTime.Lines(contract, OrdinaryDay.Of(Pay.Horizon.DateOf(day), pass), ordered, PayRates.Known);
            Assert.True(ordered.Sum(o => o.Minutes) == lines.Sum(l => l.Minutes), $"seed {seed}: {Pay.Text(lines)}");
            Assert.True(lines.All(l => l is { Minutes: > 0, Amount: >= 0 } && l.AmountWithOnCost >= l.Amount), $"seed {seed}: {Pay.Text(lines)}");
            Assert.True(lines.Zip(lines.Skip(1)).All(p => p.First.Time!.Value.End <= p.Second.Time!.Value.Start), $"seed {seed}: {Pay.Text(lines)}");
        }
    }

    private static List<TimeRange> RandomStretches(Random random, int start)
    {
        var stretches = new List<TimeRange>();
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            start += random.Next(0, 240);
            stretches.Add(new TimeRange(start, start + random.Next(1, 300)));
            start = stretches[^1].End;
        }
        return stretches;
    }

    private static string Classified(Contract contract, OrdinaryDay day, string ordered) =>
        Pay.Text(ExtraTime.Classify(contract, day, Pay.Times(Date(day), ordered), PayRates.Known));

    private static int Date(OrdinaryDay day) => Pay.Horizon.DayOf(day.Date);
}
