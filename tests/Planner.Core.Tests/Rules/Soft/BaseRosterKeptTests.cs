using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<BaseRosterKept>]
public sealed class BaseRosterKeptTests : SoftRuleTests
{
    [Fact]
    public async Task A_changed_start_and_end_cost_by_the_hour() => await CostsAsync(Price.OfKronor(15 * 1.5m), Monday().Shift(0, 0, "08:00-15:30").Build());

    [Fact]
    public async Task The_base_shift_itself_costs_nothing() => await CostsAsync(0, Monday().Shift(0, 0, "07:00-16:00").Build());

    [Fact]
    public async Task A_day_moved_costs_twice() => await CostsAsync(Price.OfKronor(240), Monday().Shift(0, 1, "07:00-16:00").Build());

    [Fact]
    public async Task Days_of_absence_and_people_without_base_roster_cost_nothing()
    {
        await CostsAsync(0, Monday(new Absence(new TimeRange(0, 1440), AbsenceKind.Sick)).Build());
        await CostsAsync(0, new WeekBuilder().Person().Shift(0, 0, "07:00-16:00").Build());
    }

    [Fact]
    public void The_change_is_said()
    {
        Assert.Equal("mån 25/11 08:00–15:30: 1 h 30 min från grundschemat", Judge(Monday().Shift(0, 0, "08:00-15:30").Build()).Said());
        Assert.Equal(
            "ledig mot grundschemats mån 25/11 07:00–16:00; arbetar tis 26/11 08:00–12:00, ledig i grundschemat",
            Judge(Monday().Shift(0, 1, "08:00-12:00").Build()).Said());
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random)
    {
        var without = random.Next(4) == 0;
        return parts with { People = [.. parts.People.Select(p => without ? p with { BaseShifts = [] } : p with { Absences = AbsenceOf(parts, random) })] };
    }

    private static Absence[] AbsenceOf(ProblemParts parts, Random random) =>
        random.Next(2) == 0 ? [] : [new Absence(parts.Horizon.Day(random.Next(7)), AbsenceKind.Leave)];

    private static WeekBuilder Monday(params Absence[] absences) =>
        new WeekBuilder().Person(p => p with { BaseShifts = [new TimeRange(7 * 60, 16 * 60)], Absences = absences });
}
