using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<SamePeople>]
public sealed class SamePeopleTests : HardRuleTests
{
    protected override Example Breach => Linked(second: 2).Build();

    protected override Example NearMiss => Linked(second: 1).Build();

    protected override string BreachSaid => "2 utför bara det ena av detta besök och V00";

    [Fact]
    public async Task A_linked_visit_may_be_served_alone() => await LawfulAsync(
        new WeekBuilder().Person().Visit(0, "09:00", 60).Visit(1, "09:00", 60).SamePerson(0, 1)
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Build(), "only the first");

    private static WeekBuilder Linked(int second) => new WeekBuilder().Person().Person().Person()
        .Visit(0, "09:00", 60, v => v with { Staff = 2 })
        .Visit(1, "09:00", 60, v => v with { Staff = 2 })
        .SamePerson(0, 1)
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)])
        .Shift(1, 0, "08:00-12:00", visits: [(0, null)])
        .Shift(0, 1, "08:00-12:00", visits: [(1, null)])
        .Shift(second, 1, "08:00-12:00", visits: [(1, null)]);
}
