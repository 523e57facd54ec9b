using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ShortShift>]
public sealed class ShortShiftTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.15, Idle = 0.1 };

    [Fact]
    public async Task Each_paid_hour_missing_costs() => await CostsAsync(Price.OfKronor(90), Shift("09:00-12:00"));

    [Fact]
    public async Task Four_paid_hours_cost_nothing() => await CostsAsync(0, Shift("09:00-13:30"));

    [Fact]
    public void The_shift_is_said() => Assert.Equal("pass mån 25/11 09:00–12:00 har 2 h 30 min < 4 h", Judge(Shift("09:00-12:00")).Said());

    private static Example Shift(string time) => new WeekBuilder().Person().Shift(0, 0, time, breaks: ["11:00-11:30"]).Build();
}
