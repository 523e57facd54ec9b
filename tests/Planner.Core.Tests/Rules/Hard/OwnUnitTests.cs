using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<OwnUnit>]
public sealed class OwnUnitTests : HardRuleTests
{
    protected override Example Breach => Served("Norr").Build();

    protected override Example NearMiss => Served("R").Build();

    protected override string BreachSaid => "P01 hör till Norr, besöket till R";

    [Fact]
    public async Task Units_may_lend_each_other_staff() => await LawfulAsync(Served("Norr").Setting("enhet.lana", 1).Build(), "a unit that lends");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => random.Next(3) == 0 ? parts : parts with
    {
        People = [.. parts.People.Select(p => p.Index > 0 ? p : p with { Unit = "Norr" })],
    };

    private static WeekBuilder Served(string unit) => new WeekBuilder().Person(p => p with { Unit = unit })
        .Visit(0, "09:00", 60)
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)]);
}
