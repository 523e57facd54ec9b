using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<VisitOrder>]
public sealed class VisitOrderTests : HardRuleTests
{
    protected override Example Breach => Second("11:45").Build();

    protected override Example NearMiss => Second("12:00").Build();

    protected override string BreachSaid => "1 h 45 min efter besöket innan < 2 h";

    [Fact]
    public async Task Too_late_is_as_wrong_as_too_soon()
    {
        await UnlawfulAsync(Second("14:15").Build(), "4 h 15 min");
        await LawfulAsync(Second("14:00").Build(), "4 h");
    }

    [Fact]
    public async Task Every_link_of_a_pair_holds() => await UnlawfulAsync(Second("12:00").Order(0, 1, 150, 600).Build(), "a second, tighter link");

    private static WeekBuilder Second(string start) => new WeekBuilder().Person()
        .Visit(0, "09:00", 60)
        .Visit(0, "10:00", 60, latest: "16:00")
        .Order(0, 1, 120, 240)
        .Shift(0, 0, "08:00-18:00", visits: [(0, null), (1, start)]);
}
