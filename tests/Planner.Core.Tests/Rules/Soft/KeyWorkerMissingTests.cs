using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<KeyWorkerMissing>]
public sealed class KeyWorkerMissingTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.3 };

    [Fact]
    public async Task A_visit_by_somebody_else_costs() => await CostsAsync(Price.OfKronor(25), ServedBy(0, "P02"));

    [Fact]
    public async Task A_visit_by_one_of_the_key_workers_costs_nothing() => await CostsAsync(0, ServedBy(0, "P02", "P01"));

    [Fact]
    public async Task A_client_without_key_worker_costs_nothing() => await CostsAsync(0, ServedBy(0));

    [Fact]
    public void The_key_workers_are_said() => Assert.Equal("ingen kontaktperson (P02) på besöket", Judge(ServedBy(0, "P02")).Said());

    private static Example ServedBy(int person, params string[] keyWorkers) => new WeekBuilder().Person().Person()
        .Client(c => c with { KeyWorkers = [.. keyWorkers.Select(k => new PersonId(k))] })
        .Visit(0, "09:00", 60).Shift(person, 0, "08:00-12:00", visits: [(0, null)]).Build();
}
