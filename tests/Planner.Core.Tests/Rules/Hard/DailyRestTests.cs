using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<DailyRest>]
public sealed class DailyRestTests : HardRuleTests
{
    protected override Example Breach => Evening("22:05").Build();

    protected override Example NearMiss => Evening("22:00").Build();

    protected override string BreachSaid => "dygnsvila 10 h 55 min < 11 h, passet innan slutar tis 26/11 22:05";

    [Fact]
    public async Task The_shift_before_the_horizon_counts() => await UnlawfulAsync(
        new WeekBuilder().Person(p => p with { History = p.History with { LastShiftEnd = -60 } }).Shift(0, 0, "09:55-15:00").Build(), "9 h 55 min after the last");

    [Fact]
    public async Task The_hour_skipped_in_March_is_no_rest() => await UnlawfulAsync(
        new WeekBuilder(first: new(2024, 3, 25)).Person().Shift(0, 5, "14:00-22:30").Shift(0, 6, "10:00-15:00").Build(), "10 h 30 min over the change");

    private static WeekBuilder Evening(string end) => new WeekBuilder().Person().Shift(0, 1, $"14:00-{end}").Shift(0, 2, "09:00-15:00");
}
