using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<SplitShift>]
public sealed class SplitShiftTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Split = 0.1 };

    [Fact]
    public async Task A_gap_of_more_than_an_hour_costs() => await CostsAsync(Price.OfKronor(300), WithGap("11:00-12:05"));

    [Fact]
    public async Task A_rast_of_an_hour_costs_nothing() => await CostsAsync(0, WithGap("11:00-12:00"));

    [Fact]
    public void The_gap_is_said() => Assert.Equal("delad tur, uppehåll mån 25/11 11:00–16:00 (5 h)", Judge(WithGap("11:00-16:00")).Said());

    private static Example WithGap(string gap) => new WeekBuilder().Person().Shift(0, 0, "07:00-20:00", breaks: [gap]).Build();
}
