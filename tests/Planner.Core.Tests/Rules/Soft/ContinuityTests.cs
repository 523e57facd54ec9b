using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<Continuity>]
public sealed class ContinuityTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5 };

    [Fact]
    public async Task Each_person_more_than_one_costs()
    {
        await CostsAsync(0, TwoVisits().Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(0, 1, "08:00-12:00", visits: [(1, null)]).Build());
        await CostsAsync(Price.OfKronor(40), TwoVisits().Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 1, "08:00-12:00", visits: [(1, null)]).Build());
    }

    [Fact]
    public async Task As_many_as_the_largest_visit_needs_cost_nothing() => await CostsAsync(Price.OfKronor(40), TwoVisits()
        .Visit(2, "09:00", 60, v => v with { Staff = 2 })
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 1, "08:00-12:00", visits: [(1, null)])
        .Shift(1, 2, "08:00-12:00", visits: [(2, null)]).Shift(2, 2, "08:00-12:00", visits: [(2, null)]).Build());

    [Fact]
    public void The_number_of_people_is_said()
    {
        var judged = Judge(TwoVisits().Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 1, "08:00-12:00", visits: [(1, null)]).Build());
        Assert.Equal("möter 2 personer, 1 hade kunnat räcka", judged.Said());
    }

    private static WeekBuilder TwoVisits() => new WeekBuilder().Person().Person().Person().Visit(0, "09:00", 60).Visit(1, "09:00", 60);
}
