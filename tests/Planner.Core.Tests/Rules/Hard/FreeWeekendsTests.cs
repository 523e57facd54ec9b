using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<FreeWeekends>]
public sealed class FreeWeekendsTests : HardRuleTests
{
    protected override Example Breach => Free(4, "18:00-00:05");

    protected override Example NearMiss => Free(4, "18:00-00:00");

    protected override string BreachSaid => "helgen från lör 30/11 är ledig enligt avtal";

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5 };

    [Fact]
    public async Task Weekends_in_a_row_count_with_those_before()
    {
        await UnlawfulAsync(InARow(2, 6), "a third weekend");
        await LawfulAsync(InARow(1, 6), "a second weekend");
        await UnlawfulAsync(InARow(1, 5, 13), "a third weekend, in the second week");
        await LawfulAsync(InARow(2, 12, 20), "one weekend off, then two");
        await UnlawfulAsync(InARow(0, 6, 12, 19), "three in the horizon");
    }

    [Fact]
    public async Task A_horizon_that_starts_on_a_Sunday_has_that_weekend() => await UnlawfulAsync(
        new WeekBuilder(first: new(2024, 12, 1)).Person(p => p with { History = p.History with { WeekendsInARow = 2 } }).Shift(0, 0, "08:00-12:00").Build(), "Sunday first");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => random.Next(4) > 0 ? p : p with { FreeWeekends = new HashSet<int> { 5 } })],
    };

    private static Example Free(int day, string shift) => new WeekBuilder()
        .Person(p => p with { FreeWeekends = new HashSet<int> { 5 } })
        .Shift(0, day, shift)
        .Build();

    private static Example InARow(int before, params int[] days)
    {
        var week = new WeekBuilder(days: 21).Person(p => p with { History = p.History with { WeekendsInARow = before } });
        foreach (var day in days)
        {
            week.Shift(0, day, "08:00-12:00");
        }
        return week.Build();
    }
}
