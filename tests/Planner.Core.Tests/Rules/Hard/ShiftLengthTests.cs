using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<ShiftLength>]
public sealed class ShiftLengthTests : HardRuleTests
{
    protected override Example Breach => Day("07:00-20:05", "10:00-14:00");

    protected override Example NearMiss => Day("07:00-20:00", "10:00-13:00");

    protected override string BreachSaid => "passet tis 26/11 07:00–20:05 är 13 h 5 min långt > 13 h";

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.3, Idle = 0.15, IdleMinutes = (300, 700), Slack = 60 };

    [Fact]
    public async Task Planned_work_has_its_own_limit()
    {
        await UnlawfulAsync(Day("07:00-17:35", "12:00-12:30"), "10 h 5 min of work");
        await LawfulAsync(Day("07:00-17:30", "12:00-12:30"), "10 h of work");
        var judged = Judge(Day("07:00-17:35", "12:00-12:30"));
        Assert.Equal("10 h 5 min arbete > 10 h i passet tis 26/11 07:00–17:35", judged.Rule.Describe(judged.Findings.Items[0], judged.Problem).Sv);
    }

    private static Example Day(string shift, string pause) => new WeekBuilder().Person().Shift(0, 1, shift, [pause]).Build();
}
