using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<QuickReturn>]
public sealed class QuickReturnTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.6 };

    [Fact]
    public async Task Less_than_thirteen_hours_cost() => await CostsAsync(Price.OfKronor(50), Evening("20:05"));

    [Fact]
    public async Task Thirteen_hours_cost_nothing() => await CostsAsync(0, Evening("20:00"));

    [Fact]
    public async Task The_shift_before_the_horizon_counts() => await CostsAsync(Price.OfKronor(50), new WeekBuilder()
        .Person(p => p with { History = p.History with { LastShiftEnd = -120 } }).Shift(0, 0, "10:55-15:00").Build());

    [Fact]
    public async Task A_long_limit_looks_two_days_back() => await CostsAsync(Price.OfKronor(50), new WeekBuilder().Person()
        .Setting("korta-byten.minst", 1440).Shift(0, 0, "22:00-06:00").Shift(0, 2, "05:55-12:00").Build());

    [Fact]
    public void The_rest_is_said() => Assert.Equal("kort byte, 12 h 55 min vila till ons 27/11 09:00", Judge(Evening("20:05")).Said());

    private static Example Evening(string end) => new WeekBuilder().Person().Shift(0, 1, $"14:00-{end}").Shift(0, 2, "09:00-15:00").Build();
}
