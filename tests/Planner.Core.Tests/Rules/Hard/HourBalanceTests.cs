using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<HourBalance>]
public sealed class HourBalanceTests : HardRuleTests
{
    protected override Example Breach => Balance(565);

    protected override Example NearMiss => Balance(560);

    protected override string BreachSaid => "timsaldo +10 h 5 min > +10 h";

    [Fact]
    public async Task A_balance_above_the_ceiling_may_stand_but_not_grow()
    {
        await LawfulAsync(Balance(1000, target: 480), "eight hours against eight");
        await UnlawfulAsync(Balance(1000, target: 475), "eight hours against less");
    }

    [Fact]
    public async Task Hourly_employees_have_no_balance() => await LawfulAsync(
        new WeekBuilder().Person(p => p with { Contract = new Contract(2400, 100, 30_000, isHourly: true), TargetMinutes = 0 })
            .Shift(0, 0, "08:00-20:00").Build(), "twelve hours by the hour");

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.6 };

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => p with { History = p.History with { BalanceMinutes = random.Next(-600, 900) } })],
    };

    private static Example Balance(int before, int target = 440) => new WeekBuilder()
        .Person(p => p with { TargetMinutes = target, History = new PersonHistory { BalanceMinutes = before } })
        .Shift(0, 0, "08:00-16:00")
        .Build();
}
