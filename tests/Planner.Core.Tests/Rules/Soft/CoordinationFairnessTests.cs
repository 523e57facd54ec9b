using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<CoordinationFairness>]
public sealed class CoordinationFairnessTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.4 };

    [Fact]
    public async Task The_most_loaded_decides() => await CostsAsync(Price.OfKronor(3 * 30), Duties(p => p)
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 1, "08:00-12:00", visits: [(1, null)]).Build());

    [Fact]
    public async Task One_who_takes_all_costs_more() => await CostsAsync(Price.OfKronor(6 * 30), Duties(p => p)
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(0, 1, "08:00-12:00", visits: [(1, null)]).Build());

    [Fact]
    public async Task Duties_taken_before_count_three_hours_each() => await CostsAsync(
        Price.OfKronor(9 * 30), Duties(p => p with { History = p.History with { CoordinationDuties = 3 } }).Build());

    [Fact]
    public void The_load_is_said() => Assert.Equal(
        "mest samordning: 3 h räknat som heltid", Judge(Duties(p => p).Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Build()).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = random.Next(2) == 0 ? [.. parts.People.Select(p => p with { History = PersonHistory.None })] : parts.People,
        Visits = [.. parts.Visits.Select(v => v.Client is null ? v with { Kind = ActivityKind.Coordination } : v)],
    };

    private static WeekBuilder Duties(Func<Person, Person> first) => new WeekBuilder().Person(first).Person()
        .Visit(0, "09:00", 180, Coordination).Visit(1, "09:00", 180, Coordination);

    private static Visit Coordination(Visit visit) => visit with { Kind = ActivityKind.Coordination, Client = null, Service = null };
}
