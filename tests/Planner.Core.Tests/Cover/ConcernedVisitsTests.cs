using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>What an absence could spread to, and what it cannot.</summary>
public sealed class ConcernedVisitsTests
{
    [Fact]
    public void Another_unit_is_left_out() => Assert.Equal([0, 1, 2], Concerned(Units()));

    [Fact]
    public void A_link_into_another_unit_takes_its_visits_in() =>
        Assert.Equal([0, 1, 2, 3, 4], Concerned(Units().Order(1, 3, 0, 600)));

    [Fact]
    public void Where_people_are_lent_all_visits_are_concerned() =>
        Assert.Equal([0, 1, 2, 3, 4], Concerned(Units().Setting("enhet.lana", 1)));

    /// <summary>P01, away, P02 and P03 of one unit, of whom only P02 may take the visit left open; P04 of another.</summary>
    private static WeekBuilder Units()
    {
        var week = new WeekBuilder().Person().Person().Person().Person(p => p with { Unit = "S" })
            .Client().Visit(0, "09:00", 60, v => v with { OnlyPeople = new HashSet<PersonId> { new("P01"), new("P02") } })
            .Client().Visit(0, "09:00", 60).Client().Visit(0, "11:00", 60)
            .Client().Visit(0, "13:00", 60, v => v with { Unit = "S" }).Visit(0, "14:30", 60, v => v with { Unit = "S" });
        return week.Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 0, "08:00-12:00", visits: [(1, null)])
            .Shift(2, 0, "08:00-12:15", visits: [(2, null)]).Shift(3, 0, "12:45-17:00", visits: [(3, null), (4, null)]);
    }

    private static IEnumerable<int> Concerned(WeekBuilder week)
    {
        var before = week.Checked();
        var cover = new CoverProblem(before.Situation(0, before.Sick("P01", 0)), new CoverPolicy(), CoverAlternative.Reallocation, CoverScope.Day);
        return cover.Free.Visits.Order();
    }
}
