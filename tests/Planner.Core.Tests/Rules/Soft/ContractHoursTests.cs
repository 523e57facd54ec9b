using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ContractHours>]
public sealed class ContractHoursTests : SoftRuleTests
{
    [Fact]
    public async Task Each_hour_under_contract_costs() => await CostsAsync(Price.OfKronor(32 * 150), EightHours(p => p));

    [Fact]
    public async Task Each_hour_over_contract_costs_more() =>
        await CostsAsync(Price.OfKronor(220), EightHours(p => p with { TargetMinutes = 420 }));

    [Fact]
    public async Task Exactly_the_contract_costs_nothing() => await CostsAsync(0, EightHours(p => p with { TargetMinutes = 480 }));

    [Fact]
    public async Task An_hourly_employee_costs_by_the_hour() =>
        await CostsAsync(Price.OfKronor(8 * 190), EightHours(p => p with { Contract = new Contract(2400, 100, 30_000, isHourly: true) }));

    [Fact]
    public void The_gap_is_said_with_its_values() =>
        Assert.Equal("8 h av 7 h, 1 h över", Judge(EightHours(p => p with { TargetMinutes = 420 })).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) =>
        random.Next(4) == 0 ? parts with { People = [.. parts.People.Select(p => p with { TargetMinutes = 0 })] } : parts;

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) =>
        problem.People.All(p => p.TargetMinutes == 0) ? new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count) : roster;

    private static Example EightHours(Func<Person, Person> change) =>
        new WeekBuilder().Person(change).Shift(0, 0, "07:00-16:00", breaks: ["11:00-12:00"]).Build();
}
