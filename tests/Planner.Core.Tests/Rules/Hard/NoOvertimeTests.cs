using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<NoOvertime>]
public sealed class NoOvertimeTests : HardRuleTests
{
    protected override Example Breach => Week("16:05").Build();

    protected override Example NearMiss => Week("16:00").Build();

    protected override string BreachSaid => "8 h 5 min planerat > 8 h (avtal 6 h)";

    [Fact]
    public async Task Policy_may_allow_it() => await LawfulAsync(Week("20:00").Setting("overtid.tillaten", 1).Build(), "twelve hours where six are contracted");

    [Fact]
    public async Task Hours_owed_may_be_worked_off()
    {
        await LawfulAsync(Week("18:00", balance: -120).Build(), "two hours owed");
        await UnlawfulAsync(Week("18:05", balance: -120).Build(), "five minutes more than owed");
    }

    private static WeekBuilder Week(string end, int balance = 0) => new WeekBuilder()
        .Person(p => p with { TargetMinutes = 360, History = new PersonHistory { BalanceMinutes = balance } })
        .Shift(0, 0, $"08:00-{end}");

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5 };
}
