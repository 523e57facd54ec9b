using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>What clients lose at least, against trying everything on tiny days.</summary>
public sealed class ServiceReachTests
{
    private const int Days = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Days)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_better_exists_in_any_scope(int seed)
    {
        foreach (var (scope, reach, best) in Scopes(seed))
        {
            Assert.True(reach.Least <= best, $"Seed {seed}, {scope}: {Text(reach.Least)} is said to be lost at least, {Text(best)} is.");
        }
    }

    [Fact]
    public void It_is_most_often_the_whole_truth_since_only_what_ties_people_together_is_left_out()
    {
        var all = Enumerable.Range(1, Days).SelectMany(seed => Scopes(seed).Select(s => (seed, s.Scope, IsExact: s.Reach.Least == s.Best && s.Reach.IsExact))).ToList();
        Assert.True(all.Count(s => s.IsExact) * 10 >= all.Count * 8, string.Join(", ", all.Where(s => !s.IsExact).Select(s => $"{s.seed} {s.Scope}")));
    }

    [Fact]
    public void Hours_beyond_the_schedule_are_not_asked_for()
    {
        var day = TinyDay.Make(1);
        var cover = new CoverProblem(day.Before.Situation(day.Now, day.Sick), day.Policy, CoverAlternative.Overtime, CoverScope.Day);
        Assert.Null(ServiceReach.Of(cover, null));
    }

    /// <summary>P02 alone may take what P01 leaves, and is free for it when P03 takes what P02 has; many others stand.</summary>
    [Fact]
    public async Task What_is_lost_in_a_narrow_scope_is_not_said_of_a_crowded_wide_one()
    {
        var before = Crowded(latest: "09:00");
        var proposal = await before.ReallocateAsync(0, Covering.Patient, before.Sick("P01", 0));
        Assert.Equal((0L, 2L), (proposal.Value(CoverTier.ProtectedLost), proposal.Value(CoverTier.Reallocated)));
        Assert.True(proposal.Tiers.First(t => t.Tier == CoverTier.Reallocated).Proven);
    }

    /// <summary>What P02 has may wait until the other visit is over.</summary>
    [Fact]
    public async Task A_narrow_scope_that_is_enough_is_taken_though_the_widest_is_too_crowded_to_count()
    {
        var before = Crowded(latest: "10:00");
        var proposal = await before.ReallocateAsync(0, Covering.Patient, before.Sick("P01", 0));
        Assert.Equal((CoverScope.DayTimes, 0L, 1L), (proposal.Scope, proposal.Value(CoverTier.ProtectedLost), proposal.Value(CoverTier.Reallocated)));
    }

    private static CheckedRoster Crowded(string latest)
    {
        var week = new WeekBuilder().Person().Person().Person().Client()
            .Visit(0, "09:00", 60, v => v with { Service = Service.Respite, OnlyPeople = new HashSet<PersonId> { new("P01"), new("P02") } })
            .Visit(0, "09:00", 60, v => v with { Service = Service.Respite }, latest)
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 0, "08:00-12:00", visits: [(1, null)]).Shift(2, 0, "08:00-12:00");
        string[] starts = ["08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30"];
        for (var person = 3; person < 11; person++)
        {
            week.Person().Client();
            var first = 2 + (person - 3) * starts.Length;
            Assert.All(starts, start => week.Visit(0, start, 30, v => v with { Service = Service.Respite }));
            week.Shift(person, 0, "08:00-12:00", visits: [.. Enumerable.Range(first, starts.Length).Select(v => (v, (string?)null))]);
        }
        return week.Checked();
    }

    private static IEnumerable<(CoverScope Scope, ServiceReach Reach, ServiceMinutes Best)> Scopes(int seed)
    {
        var day = TinyDay.Make(seed);
        var situation = day.Before.Situation(day.Now, day.Sick);
        ServiceReach? reach = null;
        foreach (var scope in Enum.GetValues<CoverScope>())
        {
            reach = ServiceReach.Of(new CoverProblem(situation, day.Policy, CoverAlternative.Reallocation, scope), reach)!;
            var best = new CoverBrute(situation, day.Policy, scope).Best()!;
            yield return (scope, reach, CoverTiers.Service.Aggregate(ServiceMinutes.None, (sum, t) => sum + ServiceMinutes.Of(t, best[(int)t])));
        }
    }

    private static string Text(ServiceMinutes minutes) => string.Join(' ', CoverTiers.Service.Where(t => minutes.In(t) > 0).Select(t => $"{t}={minutes.In(t)}"));
}
