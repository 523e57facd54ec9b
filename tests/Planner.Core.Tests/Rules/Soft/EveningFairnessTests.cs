using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<EveningFairness>]
public sealed class EveningFairnessTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.2, Idle = 0.1 };

    [Fact]
    public async Task A_shift_that_ends_after_seven_is_an_evening() => await CostsAsync(Price.OfKronor(40), Shift(0, "12:00-19:05"));

    [Fact]
    public async Task A_shift_that_ends_at_seven_is_none() => await CostsAsync(0, Shift(0, "12:00-19:00"));

    [Fact]
    public async Task Evenings_worked_before_count() => await CostsAsync(Price.OfKronor(120), new WeekBuilder()
        .Person(p => p with { History = p.History with { EveningsWorked = 2 } }).Shift(0, 0, "14:00-22:00").Build());

    [Theory]
    [InlineData("2024-03-25", "12:00-19:00", 0)]
    [InlineData("2024-03-25", "12:00-19:05", 40)]
    [InlineData("2024-10-21", "12:00-19:00", 0)]
    [InlineData("2024-10-21", "12:00-19:05", 40)]
    public async Task Clock_time_decides_also_when_the_clock_has_changed(string monday, string shift, int kronor) => await CostsAsync(
        Price.OfKronor(kronor), new WeekBuilder(first: DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture)).Person().Shift(0, 6, shift).Build());

    [Fact]
    public void The_load_is_said() => Assert.Equal("flest kvällspass: 1,0 räknat som heltid", Judge(Shift(0, "12:00-19:05")).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) =>
        random.Next(2) == 0 ? parts with { People = [.. parts.People.Select(p => p with { History = PersonHistory.None })] } : parts;

    private static Example Shift(int day, string time) => new WeekBuilder().Person().Shift(0, day, time).Build();
}
