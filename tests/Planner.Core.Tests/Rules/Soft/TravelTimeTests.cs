using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<TravelTime>]
public sealed class TravelTimeTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5 };

    [Fact]
    public async Task Travel_between_zones_costs_by_the_minute() => await CostsAsync(Price.OfKronor(100m * 35 / 60), Between("A", "C"));

    [Fact]
    public async Task Two_visits_with_one_client_take_no_travel() => await CostsAsync(0, new WeekBuilder().Person()
        .Visit(0, "09:00", 60).Visit(0, "10:30", 60).Shift(0, 0, "08:00-14:00", visits: [(0, null), (1, null)]).Build());

    [Fact]
    public async Task The_order_of_times_decides_the_travel_and_not_the_shortest_way() => await CostsAsync(Price.OfKronor(100m * (35 + 15) / 60),
        new WeekBuilder().Person().Client().Visit(0, "08:00", 60).Client(c => c with { Zone = "C" }).Visit(0, "10:00", 60)
            .Client(c => c with { Zone = "B" }).Visit(0, "12:00", 60).Shift(0, 0, "08:00-13:00", visits: [(0, null), (1, null), (2, null)]).Build());

    [Fact]
    public void The_minutes_are_said() => Assert.Equal("35 min restid", Judge(Between("A", "C")).Said());

    private static Example Between(string from, string to) => new WeekBuilder().Person()
        .Client(c => c with { Zone = from }).Visit(0, "09:00", 60).Client(c => c with { Zone = to }).Visit(0, "11:00", 60)
        .Shift(0, 0, "08:00-14:00", visits: [(0, null), (1, null)]).Build();
}
