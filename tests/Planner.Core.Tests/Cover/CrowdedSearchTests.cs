using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>The search of a crowded day on tiny days, against trying everything.</summary>
public sealed class CrowdedSearchTests
{
    private const int Days = 40;
    private const int Steps = 300;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Days)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_found_is_lawful_and_never_better_than_the_best(int seed)
    {
        if (Found(seed) is var (cover, plan, best) && plan is not null)
        {
            Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(cover.Problem, plan.Roster));
            Assert.True(LostIn(cover, plan.Roster) >= best, $"Seed {seed}: a plan loses less than the best of all.");
        }
    }

    [Fact]
    public void It_most_often_loses_no_more_than_must_be_lost()
    {
        var found = Enumerable.Range(1, Days).Select(seed => (Seed: seed, Found: Found(seed))).Where(f => f.Found.Plan is not null).ToList();
        var worse = found.Where(f => LostIn(f.Found.Cover, f.Found.Plan!.Roster) > f.Found.Best).Select(f => f.Seed).ToList();
        Assert.True(found.Count * 2 >= Days, $"Only {found.Count} days have something to search.");
        Assert.True(worse.Count * 4 <= found.Count, $"Of {found.Count} days these lose more than they must: {string.Join(", ", worse)}");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void The_same_seeds_find_the_same_plan(int seed)
    {
        var (one, other) = (Found(seed).Plan, Found(seed).Plan);
        Assert.True(one?.Cost == other?.Cost && Text(one) == Text(other), $"Seed {seed}: {Text(one)} and then {Text(other)}");
    }

    private static (CoverProblem Cover, CrowdedPlan? Plan, ServiceMinutes Best) Found(int seed)
    {
        var day = TinyDay.Make(seed);
        var situation = day.Before.Situation(day.Now, day.Sick);
        var cover = new CoverProblem(situation, day.Policy, CoverAlternative.Reallocation, CoverScope.Day);
        var best = new CoverBrute(situation, day.Policy, CoverScope.Day).Best()!;
        return (cover, CrowdedSearch.Best(cover, cover.Start, [1, 2], Steps, null, CancellationToken.None),
            CoverTiers.Service.Aggregate(ServiceMinutes.None, (sum, t) => sum + ServiceMinutes.Of(t, best[(int)t])));
    }

    /// <summary>What clients lose whose visits nobody gives; the second of two in a row as protected.</summary>
    private static ServiceMinutes LostIn(CoverProblem cover, Roster roster)
    {
        var lost = cover.Problem.Visits.Where(v => v.Client is not null && roster.Deliveries[v.Index] is null && (cover.Free.Visits.Contains(v.Index) || cover.Situation.Open.Any(o => o.Index == v.Index)))
            .Aggregate(ServiceMinutes.None, (sum, v) => sum + ServiceMinutes.Of(ServiceLoss.TierOf(v, cover.Spared), cover.Policy.SizeOf(v)));
        return cover.Spared.InARow.Where(p => IsLost(p.First) && IsLost(p.Second))
            .Aggregate(lost, (sum, p) => sum + ServiceMinutes.Of(CoverTier.ProtectedLost, cover.Policy.SizeOf(p.Second)));

        bool IsLost(Visit visit) => roster.Deliveries[visit.Index] is null && cover.Situation.Baseline[visit.Index] is not null;
    }

    private static string Text(CrowdedPlan? plan) => plan is null ? "nothing" : string.Join(' ', plan.Roster.Deliveries.Select(d => d is null ? "-" : $"{d.People[0].Id}@{d.Start}"));
}
