using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<WeekendFairness>]
public sealed class WeekendFairnessTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.3, Idle = 0.1 };

    [Fact]
    public async Task The_most_loaded_decides() => await CostsAsync(Price.OfKronor(200), new WeekBuilder().Person().Person()
        .Shift(0, 5, "08:00-16:00").Shift(0, 6, "08:00-16:00").Shift(1, 6, "08:00-16:00").Shift(1, 4, "08:00-16:00").Build());

    [Fact]
    public async Task Half_time_weighs_double() => await CostsAsync(Price.OfKronor(200), new WeekBuilder()
        .Person(p => p with { Contract = new Contract(2400, 50, 30_000) }).Shift(0, 5, "08:00-16:00").Build());

    [Fact]
    public async Task Weekends_worked_before_count_two_days_each() => await CostsAsync(Price.OfKronor(300), new WeekBuilder()
        .Person(p => p with { History = p.History with { WeekendsWorked = 1 } }).Shift(0, 5, "08:00-16:00").Build());

    [Fact]
    public async Task Hourly_employees_are_left_out() => await CostsAsync(0, new WeekBuilder()
        .Person(p => p with { Contract = new Contract(2400, 100, 30_000, isHourly: true) }).Shift(0, 5, "08:00-16:00").Build());

    [Fact]
    public void The_load_is_said() => Assert.Equal("mest helgarbete: 1,3 helgdagar räknat som heltid", Judge(new WeekBuilder()
        .Person(p => p with { Contract = new Contract(2400, 75, 30_000) }).Shift(0, 5, "08:00-16:00").Build()).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) =>
        random.Next(2) == 0 ? parts with { People = [.. parts.People.Select(p => p with { History = PersonHistory.None })] } : parts;
}
