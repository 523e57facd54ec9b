using Planner.Core.Cover;

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
