using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<Uncovered>]
public sealed class UncoveredTests : SoftRuleTests
{
    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.95 };

    [Fact]
    public async Task A_visit_nobody_serves_costs_by_its_right_and_length()
    {
        var hour = Price.OfKronor(12_000);
        await CostsAsync(hour, new WeekBuilder().Person().Visit(0, "09:00", 60).Build());
        await CostsAsync(4 * hour, new WeekBuilder().Person().Client(c => c with { IsFlagged = true }).Visit(0, "09:00", 60, v => v with { Staff = 2 }).Build());
        await CostsAsync(5 * hour, new WeekBuilder().Person().Visit(0, "09:00", 60, v => v with { Service = Service.PersonalAssistance }).Build());
    }

    [Fact]
    public async Task A_visit_that_is_served_costs_nothing() => await CostsAsync(
        0, new WeekBuilder().Person().Visit(0, "09:00", 60).Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Build());
}
