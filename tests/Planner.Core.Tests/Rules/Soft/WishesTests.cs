using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<Wishes>]
public sealed class WishesTests : SoftRuleTests
{
    [Fact]
    public async Task A_broken_wish_to_be_free_costs_by_its_weight() => await CostsAsync(Price.OfKronor(300), Week(toWork: false, weight: 3, "12:00-18:05"));

    [Fact]
    public async Task A_shift_that_ends_when_the_wish_begins_is_free_enough() => await CostsAsync(0, Week(toWork: false, weight: 3, "12:00-18:00"));

    [Fact]
    public async Task A_broken_wish_to_work_costs() => await CostsAsync(Price.OfKronor(60), Week(toWork: true, weight: 1, "12:00-18:00"));

    [Fact]
    public async Task A_night_shift_of_the_day_before_counts() => await CostsAsync(Price.OfKronor(100), new WeekBuilder()
        .Person(p => p with { Wishes = [new Wish(new WeekBuilder().Horizon.Day(1), ToWork: false, Weight: 1)] }).Shift(0, 0, "22:00-00:30").Build());

    [Fact]
    public void The_wish_is_said() => Assert.Equal(
        "ville vara ledig mån 25/11 18:00–mån 25/11 23:00 men arbetar (vikt 3)", Judge(Week(toWork: false, weight: 3, "12:00-18:05")).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) =>
        random.Next(3) == 0 ? parts with { People = [.. parts.People.Select(p => p with { Wishes = [] })] } : parts;

    private static Example Week(bool toWork, int weight, string shift) => new WeekBuilder()
        .Person(p => p with { Wishes = [new Wish(new TimeRange(18 * 60, 23 * 60), toWork, weight)] }).Shift(0, 0, shift).Build();
}
