using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<BreakInTime>]
public sealed class BreakInTimeTests : HardRuleTests
{
    protected override Example Breach => Day("07:00-16:30", "12:05-12:35");

    protected override Example NearMiss => Day("07:00-16:30", "12:00-12:30");

    protected override string BreachSaid => "5 h 5 min utan rast > 5 h, tis 26/11 07:00–12:05";

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.2, Break = 0.9, IdleMinutes = (120, 400), Slack = 60 };

    [Fact]
    public async Task Five_hours_need_no_break() => await LawfulAsync(Day("07:00-12:00"), "five hours");

    [Fact]
    public async Task After_the_last_break_counts_too() => await UnlawfulAsync(Day("07:00-15:05", "09:30-10:00"), "5 h 5 min after the break");

    [Fact]
    public async Task The_gap_of_a_split_shift_is_a_break() => await LawfulAsync(Day("07:00-20:00", "12:00-14:30", "15:00-15:30"), "a split and a rast");

    [Fact]
    public async Task A_shorter_break_than_the_unit_sets_is_none()
    {
        await UnlawfulAsync(Day("07:00-12:00", "09:00-09:30") with { Parts = Longer }, "half an hour where 45 minutes are asked for");
        await LawfulAsync(Day("07:00-12:00", "09:00-09:45") with { Parts = Longer }, "45 minutes");
    }

    [Fact]
    public async Task A_meal_alone_with_the_client_takes_its_place()
    {
        await LawfulAsync(Assistance(staff: 1, hours: 9), "nine hours alone");
        await UnlawfulAsync(Assistance(staff: 2, hours: 9), "nine hours of two who can relieve one another");
        await LawfulAsync(Assistance(staff: 1, hours: 12), "twelve hours with three meals");
    }

    private static ProblemParts Longer => new WeekBuilder().Person().Setting("rast.minst", 45).Build().Parts;

    private static Example Day(string shift, params string[] breaks) => new WeekBuilder().Person().Shift(0, 1, shift, breaks).Build();

    private static Example Assistance(int staff, int hours) => new WeekBuilder().Person().Person()
        .Visit(0, "08:00", hours * 60, v => v with { Service = Service.PersonalAssistance, Staff = staff, MealOffsets = MealBreaks.In(hours * 60) })
        .Shift(0, 0, $"08:00-{8 + hours:00}:00", visits: [(0, null)])
        .Build();
}
