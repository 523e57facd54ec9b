using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<WeeklyRest>]
public sealed class WeeklyRestTests : HardRuleTests
{
    protected override Example Breach => Week("20:05").Build();

    protected override Example NearMiss => Week("20:00").Build();

    protected override string BreachSaid => "veckovila 35 h 55 min < 36 h i sjudagarsperioden från mån 25/11";

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5, Idle = 0.5, IdleMinutes = (300, 780) };

    [Fact]
    public async Task A_unit_may_ask_for_47_hours() => await UnlawfulAsync(Week("20:00").Setting("veckovila.minst", 2820).Build(), "36 h where 47 are asked for");

    [Fact]
    public async Task Each_week_of_a_longer_horizon_has_its_own_rest()
    {
        await LawfulAsync(TwoWeeks(free: 10), "a day and more off in each week");
        await UnlawfulAsync(TwoWeeks(free: 14), "eleven days of eight hours after one long rest");
    }

    [Fact]
    public async Task The_shift_carried_in_shortens_the_first_rest()
    {
        var week = new WeekBuilder().Person(p => p with { History = p.History with { LastShiftEnd = 7 * 60 } });
        for (var day = 1; day < 7; day++)
        {
            week.Shift(0, day, day == 1 ? "18:55-21:00" : "09:00-21:00");
        }
        await UnlawfulAsync(week.Build(), "35 h 55 min after a night into the horizon");
    }

    private static WeekBuilder Week(string end)
    {
        var week = new WeekBuilder().Person();
        for (var day = 0; day < 7; day++)
        {
            week = day switch
            {
                2 => week.Shift(0, day, $"08:00-{end}"),
                3 => week,
                _ => week.Shift(0, day, "08:00-20:00"),
            };
        }
        return week;
    }

    private static Example TwoWeeks(int free)
    {
        var week = new WeekBuilder(days: 14).Person();
        for (var day = 0; day < 14; day++)
        {
            week = day == 2 || day == free ? week : week.Shift(0, day, "08:00-20:00");
        }
        return week.Build();
    }
}
