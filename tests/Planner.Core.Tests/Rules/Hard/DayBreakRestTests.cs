using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<DayBreakRest>]
public sealed class DayBreakRestTests : HardRuleTests
{
    protected override Example Breach => Days("19:05", WeekBuilder.Monday);

    protected override Example NearMiss => Days("19:00", WeekBuilder.Monday);

    protected override string BreachSaid => "vila 10 h 55 min < 11 h i dygnet från dygnsbrytet lör 30/11 06:00";

    protected override RosterKnobs Knobs { get; } = new() { Idle = 0.4, Slack = 60 };

    [Fact]
    public async Task The_night_of_the_change_is_an_hour_shorter_in_March() => await UnlawfulAsync(Days("19:00", new(2024, 3, 25)), "23 hours from break to break");

    [Fact]
    public async Task Who_has_no_day_break_is_judged_by_other_rules() => await LawfulAsync(
        new WeekBuilder().Person().Shift(0, 1, "06:00-19:30").Build(), "no day break");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => random.Next(3) > 0 ? p : p with { DayBreak = new TimeOnly(random.Next(24), 0) })],
    };

    private static Example Days(string end, DateOnly first) => new WeekBuilder(first: first)
        .Person(p => p with { DayBreak = new TimeOnly(6, 0) })
        .Shift(0, 5, $"08:00-{end}")
        .Shift(0, 6, "06:00-12:00")
        .Build();
}
