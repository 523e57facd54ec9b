using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<LongWeeklyRest>]
public sealed class LongWeeklyRestTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Idle = 0.6 };

    [Fact]
    public async Task Less_than_47_hours_cost() => await CostsAsync(Price.OfKronor(150), SixDays("09:05", "07:00"));

    [Fact]
    public async Task Exactly_47_hours_cost_nothing() => await CostsAsync(0, SixDays("08:00", "07:00"));

    [Fact]
    public async Task Rest_begun_before_the_horizon_does_not_count() => await CostsAsync(Price.OfKronor(150), Working(2, 3, 4, 5, 6).Shift(0, 1, "22:00-23:00").Build());

    [Fact]
    public async Task A_night_shift_shortens_the_day_off_after_it() => await CostsAsync(Price.OfKronor(150), Working(0, 1, 2, 3, 6).Shift(0, 4, "17:00-08:05").Build());

    [Fact]
    public async Task A_last_shift_that_reaches_into_the_week_shortens_its_first_days() => await CostsAsync(Price.OfKronor(150), new WeekBuilder()
        .Person(p => p with { History = p.History with { LastShiftEnd = 485 } })
        .Shift(0, 2, "07:00-15:00").Shift(0, 3, "07:00-15:00").Shift(0, 4, "07:00-15:00").Shift(0, 5, "07:00-15:00").Shift(0, 6, "07:00-15:00").Build());

    [Fact]
    public async Task Each_week_is_judged_by_itself() => await CostsAsync(Price.OfKronor(150), Enumerable.Range(7, 7)
        .Aggregate(new WeekBuilder(days: 14).Person(), (week, day) => week.Shift(0, day, "07:00-15:00")).Build());

    [Fact]
    public void The_longest_rest_is_said() => Assert.Equal("längsta vila 45 h 55 min < 47 h", Judge(SixDays("09:05", "07:00")).Said());

    /// <summary>Free only on Wednesday, between a shift that ends Tuesday morning and one that begins Thursday morning.</summary>
    private static Example SixDays(string tuesdayEnds, string thursdayBegins) => Working(0, 4, 5, 6)
        .Shift(0, 1, $"06:00-{tuesdayEnds}").Shift(0, 3, $"{thursdayBegins}-15:00").Build();

    private static WeekBuilder Working(params int[] days) =>
        days.Aggregate(new WeekBuilder().Person(), (week, day) => week.Shift(0, day, "07:00-15:00"));
}
