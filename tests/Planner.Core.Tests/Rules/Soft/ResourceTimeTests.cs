using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ResourceTime>]
public sealed class ResourceTimeTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.15, Slack = 30, Idle = 0, Break = 0.3 };

    [Fact]
    public async Task What_neither_visit_travel_nor_break_fills_costs() => await CostsAsync(Price.OfKronor(8m * 145 / 60), Week("08:00-14:00"));

    [Fact]
    public async Task A_shift_filled_to_the_minute_costs_nothing() => await CostsAsync(0, new WeekBuilder().Person()
        .Visit(0, "09:00", 120).Shift(0, 0, "09:00-11:00", visits: [(0, null)]).Build());

    [Fact]
    public void The_minutes_are_said() => Assert.Equal("2 h 25 min resurstid", Judge(Week("08:00-14:00")).Said());

    /// <summary>Six hours less two visits of an hour, 35 min of travel and an hour's rast.</summary>
    private static Example Week(string shift) => new WeekBuilder().Person()
        .Client().Visit(0, "09:00", 60).Client(c => c with { Zone = "C" }).Visit(0, "12:00", 60)
        .Shift(0, 0, shift, breaks: ["10:00-11:00"], visits: [(0, null), (1, null)]).Build();
}
