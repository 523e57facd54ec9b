using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<UnsocialCost>]
public sealed class UnsocialCostTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.1, Idle = 0.1 };

    [Fact]
    public async Task Friday_evening_costs_weekend_rate_from_seven() => await CostsAsync(Price.OfKronor(3 * 63.90m), Shift(4, "16:00-22:00"));

    [Fact]
    public async Task A_split_Saturday_pays_for_both_halves_only() => await CostsAsync(Price.OfKronor(8 * 63.90m), Shift(5, "08:00-18:00", "12:00-14:00"));

    [Fact]
    public async Task A_break_over_the_limit_counts_on_either_side() =>
        await CostsAsync(Price.OfKronor((1.5m * 73.50m) + (3.5m * 63.90m)), Shift(5, "04:00-10:00", "05:30-06:30"));

    [Fact]
    public async Task A_weekday_night_pays_evening_then_night_until_six() =>
        await CostsAsync(Price.OfKronor(24.80m + (8 * 54.80m)), Shift(1, "21:00-07:00"));

    [Fact]
    public async Task Christmas_Eve_2026_pays_for_storhelg() => await CostsAsync(
        Price.OfKronor((6 * 122.70m) + 147.30m), new WeekBuilder(first: new(2026, 12, 21)).Person().Shift(0, 3, "16:00-23:00").Build());

    [Fact]
    public async Task The_hour_that_comes_twice_in_October_is_paid_twice() => await CostsAsync(
        Price.OfKronor((2 * 63.90m) + (9 * 73.50m)), new WeekBuilder(first: new(2024, 10, 21)).Person().Shift(0, 5, "20:00-06:00").Build());

    [Fact]
    public async Task Office_hours_cost_nothing() => await CostsAsync(0, Shift(0, "07:00-17:00"));

    [Fact]
    public void Minutes_and_kronor_are_said() => Assert.Equal("3 h obekväm tid, 191,70 kr", Judge(Shift(4, "16:00-22:00")).Said());

    private static Example Shift(int day, string time, params string[] breaks) => new WeekBuilder().Person().Shift(0, day, time, breaks).Build();
}
