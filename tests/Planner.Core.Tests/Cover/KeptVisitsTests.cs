using Planner.Core.Cover;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>How many visits are said to change hands at least, against trying everything.</summary>
public sealed class KeptVisitsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_plan_of_a_tiny_day_changes_fewer(int seed)
    {
        var day = TinyDay.Make(seed);
        var situation = day.Before.Situation(day.Now, day.Sick);
        var kept = KeptVisits.Of(new CoverProblem(situation, day.Policy, CoverAlternative.Reallocation, CoverScope.Week))!;
        foreach (var scope in Enum.GetValues<CoverScope>())
        {
            var best = new CoverBrute(situation, day.Policy, scope).Best()!;
            var lost = CoverTiers.Service.Aggregate(ServiceMinutes.None, (sum, t) => sum + ServiceMinutes.Of(t, best[(int)t]));
            var (least, truth) = (kept.Least(lost), best[(int)CoverTier.Reallocated]);
            Assert.True(least <= truth, $"Seed {seed}, {scope}: {least} are said to change hands at least, {truth} do.");
        }
    }

    [Fact]
    public void What_no_longer_fits_in_the_time_left_must_change_hands()
    {
        // P01 had three hours of visits and has one left: each of the three would fit alone, two must go.
        Assert.Equal(2, Kept(Three()).Newcomers);
    }

    [Fact]
    public void What_shares_its_person_goes_together() => Assert.Equal(3, Kept(Three().SamePerson(0, 1).SamePerson(1, 2)).Newcomers);

    [Fact]
    public void A_lost_visit_needs_nobody_new_where_visits_count()
    {
        var kept = Kept(Three(), new CoverPolicy { CountsVisits = true });
        Assert.Equal(1, kept.Least(ServiceMinutes.Of(CoverTier.ProtectedLost, 1)));
        Assert.Equal(0, Kept(Three()).Least(ServiceMinutes.Of(CoverTier.ProtectedLost, 60)));
    }

    private static WeekBuilder Three()
    {
        var week = new WeekBuilder().Person().Person();
        for (var visit = 0; visit < 3; visit++)
        {
            week.Client().Visit(0, "08:00", 60, latest: "11:00");
        }
        return week.Shift(0, 0, "08:00-12:00", visits: [(0, "08:00"), (1, "09:15"), (2, "10:30")]).Shift(1, 0, "08:00-12:00");
    }

    private static KeptVisits Kept(WeekBuilder week, CoverPolicy? policy = null)
    {
        var before = week.Checked();
        var (start, end) = (before.Problem.Horizon.DayStart(0) + 540, before.Problem.Horizon.DayStart(1));
        return KeptVisits.Of(new CoverProblem(before.Situation(0, Covering.Sick("P01", start, end)), policy ?? new CoverPolicy(), CoverAlternative.Reallocation, CoverScope.Week))!;
    }
}
